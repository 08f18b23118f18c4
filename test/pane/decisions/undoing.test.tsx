/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { rememberReviewer } from '../../../src/pane/decisions/rememberedReviewer';
import { checkedState, resultOf, someFindings } from '../../support/fakeSession';
import { drawPane } from '../../support/drawPane';

test('of decisions undone one after the other, each leads to its own finding', async () => {
  rememberReviewer('J. Patel');
  const { user } = drawPane(checkedState(resultOf(someFindings)));
  await user.click(screen.getByRole('treeitem', { name: /^Ledger 41/ }));
  await user.keyboard('1{Enter}');
  await screen.findByText('4 of 8');
  await user.keyboard('1{Enter}');
  await screen.findByText('5 of 8');
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('4 of 8');
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('3 of 8');
});
