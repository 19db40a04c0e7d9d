import { signed, timeInWords } from '../words.ts';

/** The way from a number to an event it rests on, by its day and score where they are known. */
export function EventLink({
  id,
  date,
  enddate = null,
  score,
  label,
  onOpen,
}: {
  id: string;
  date?: string | null;
  enddate?: string | null;
  score?: number;
  label?: string;
  onOpen: (id: string) => void;
}) {
  const words = [
    ...(label === undefined ? [] : [label]),
    ...(date === undefined ? [] : [timeInWords({ date, enddate })]),
    ...(score === undefined ? [] : [signed(score)]),
  ];
  return (
    <button type="button" class="evidence" onClick={() => onOpen(id)}>
      {words.join(' ')}
    </button>
  );
}

/** Several events of which only the ids are known. */
export function EventLinks({ ids, onOpen }: { ids: readonly string[]; onOpen: (id: string) => void }) {
  return (
    <span class="evidence-list">
      {ids.map((id, place) => (
        <EventLink key={id} id={id} label={`event ${place + 1}`} onOpen={onOpen} />
      ))}
    </span>
  );
}
