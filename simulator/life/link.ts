/** What a link may hold: a browser takes more, a chat hardly. */
export const longestLink = 30_000;

const prefix = '#tape=';

const through = async (bytes: BlobPart, stream: TransformStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** A link to this workbench with a tape in its fragment, compressed; `undefined` where it would be too long. */
export async function linkTo(tape: string): Promise<string | undefined> {
  const bytes = await through(tape, new CompressionStream('deflate-raw'));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const link = `${location.origin}${location.pathname}${prefix}${text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
  return link.length > longestLink ? undefined : link;
}

/** The tape that this page's own address holds; `undefined` where there is none, or none that can be read. */
export async function linkedTape(): Promise<string | undefined> {
  if (!location.hash.startsWith(prefix)) return undefined;
  try {
    const text = atob(location.hash.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    return undefined;
  }
}

/** Takes the tape out of this page's address. */
export function forgetLink(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
}
