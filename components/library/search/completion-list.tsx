import type { RefObject } from 'preact';
import type { CompletionOffer, CompletionState } from '../state/completion';

/** Ids by which the field refers to its list, and to the chosen option. */
export const LIST_ID = 'completions';
export const optionId = (at: number) => `completion-${at}`;

interface CompletionListProps {
  completing: CompletionState;
  field: RefObject<HTMLInputElement | null>;
}

/** Completions of the term at the caret, over the rows; the focus stays in the field. */
export function CompletionList({ completing, field }: CompletionListProps) {
  const offer = completing.offer.value;
  return (
    <>
      <div class="visually-hidden" aria-live="polite">
        {offer && announcementOf(offer)}
      </div>
      {offer && <Options offer={offer} completing={completing} field={field} />}
    </>
  );
}

function Options({ offer, completing, field }: CompletionListProps & { offer: CompletionOffer }) {
  const chosen = completing.chosen.value;
  const { kind, completions } = offer;
  return (
    <div class={`completions ${kind}`}>
      {kind === 'values' && <p class="hint">{completions[0]?.hint}</p>}
      <div role="listbox" id={LIST_ID} aria-label="Suggestions">
        {completions.map((completion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, which keeps the focus
          <div
            role="option"
            key={completion.label}
            id={optionId(at)}
            tabIndex={-1}
            aria-selected={at === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => field.current && completing.accept(field.current, completion)}
          >
            <span class="label" dir="auto">
              {completion.label}
            </span>
            {kind === 'fields' && <span class="hint">{completion.hint}</span>}
            {at === Math.max(0, chosen) && (
              <span class="key" aria-hidden="true">
                Tab
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function announcementOf({ kind, completions }: CompletionOffer): string {
  if (kind === 'fields') return `Tab writes ${completions[0]?.label}`;
  return `${completions.length} ${completions.length === 1 ? 'suggestion' : 'suggestions'}`;
}
