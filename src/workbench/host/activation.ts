/** What the add-in is told about Excel when it starts: who we are, what we can, and its settings. */
import type { RequirementSets } from './apiTable';
import type { Faults } from './faults';

/**
 * What we say we support: Excel on the web, as far as the installed office.js knows it. `excelapionline` carries what was
 * on the web before it got a number; `customfunctions`, `richapiruntime` and `delayforcelledit` choose between ways of the
 * protocol.
 */
const REQUIREMENT_SETS: RequirementSets = {
  excelapi: '1.15',
  excelapionline: '1.1',
  customfunctionsruntime: '1.4',
  customfunctions: '1.9',
  sharedruntime: '1.2',
  sharedruntimeinternal: '1.2',
  addincommands: '1.3',
  dialogapi: '1.2',
  richapiruntime: '1.2',
  settings: '1.1',
  keyboardshortcuts: '1.1',
  delayforcelledit: '1.1',
};

/** The advertised sets, with those taken away or lowered by a fault. */
export function advertised({ requirements }: Faults): RequirementSets {
  const sets: Record<string, string> = { ...REQUIREMENT_SETS };
  for (const [name, version] of Object.entries(requirements))
    if (version === null) delete sets[name.toLowerCase()];
    else sets[name.toLowerCase()] = version;
  return sets;
}

export interface Activation {
  readonly appId: string;
  readonly documentUrl: string;
  readonly correlationId: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly paneVisible: boolean;
}

const EXCEL_WEB = 16;

/** The app context. Every member is needed: the client takes it apart without looking. */
export function appContext(activation: Activation, faults: Faults): Record<string, unknown> {
  return {
    _id: activation.appId,
    _appInstanceId: activation.appId,
    _appName: EXCEL_WEB,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: faults.locale,
    _dataLocale: faults.locale,
    _docUrl: activation.documentUrl,
    _clientMode: faults.readOnly ? 0 : 1,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: activation.correlationId,
    _settings: Object.entries(activation.settings),
    _requirementMatrix: JSON.stringify(advertised(faults)),
    _hostFullVersion: '0.0.0.0',
    _initialDisplayMode: activation.paneVisible ? 2 : 1,
    _appDomains: [],
    _addinName: 'PMS Review',
    _wacHostEnvironment: '0',
    _featureGates: {},
  };
}

/** The name of the iframe, in which office.js looks for its host. */
export function frameName(
  hostOrigin: string,
  conversationId: string,
  { appId, correlationId }: Pick<Activation, 'appId' | 'correlationId'>,
  { locale }: Faults,
): string {
  const SHARED_RUNTIME_WITH_FUNCTIONS = '3';
  return JSON.stringify({
    baseFrameName: `_xdm_${conversationId}`,
    hostInfo: [
      'Excel',
      'Web',
      '16.01',
      locale,
      correlationId,
      '',
      'disableLogging',
      SHARED_RUNTIME_WITH_FUNCTIONS,
    ].join('$'),
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}`,
    serializerVersion: '1',
  });
}
