import { createContext } from 'react';

/** The add-in's version, which a report names. */
export const VersionContext = createContext('');
