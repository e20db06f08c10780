package vigil.lab.bench;

import vigil.document.Span;

/**
 * Words that mention somebody or something.
 *
 * @param head the words without which they would not mention it
 * @param chain what is mentioned; mentions of one thing share it
 */
record ChainMention(Span span, Span head, String chain) {}
