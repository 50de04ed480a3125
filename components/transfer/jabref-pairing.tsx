import { useState } from 'preact/hooks';
import { describeSendError } from '../../lib/transfer/send/send-error-text';
import { pairWithJabRef } from './send-actions';
import { useTransfer } from './transfer-context';

/** Asks for the PIN that JabRef shows, once. */
export function JabRefPairing({ onPaired }: { onPaired: () => void }) {
  const { tasks } = useTransfer();
  const [pin, setPin] = useState('');
  const pair = async (event: Event) => {
    event.preventDefault();
    const problem = await pairWithJabRef(pin.trim());
    if (problem) tasks.message.value = { text: describeSendError(problem), isFailure: true };
    else onPaired();
  };
  return (
    <form class="actions" onSubmit={pair}>
      <label class="field inline">
        <span>PIN that JabRef shows</span>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          required
          value={pin}
          onInput={(event) => setPin(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        Pair
      </button>
    </form>
  );
}
