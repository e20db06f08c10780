package vigil.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.plover.Certainty;

/**
 * Speech without marks of quotation that runs over several sentences: what follows "the minister
 * said:" at a sentence's end, and the turns of a transcript, "MINISTER: …" or "(Minister) …". It
 * ends where a quotation or another speaker begins; without the first person it ends with its
 * paragraph. Pure.
 */
final class OpenSpeech {
  private static final int LONGEST_LABEL = 6;
  private final Grammar grammar;
  private final List<Words> words;

  private OpenSpeech(Grammar grammar, List<Words> words) {
    this.grammar = grammar;
    this.words = words;
  }

  /** Adds the speeches to the statements, in place. */
  static void add(Grammar grammar, List<Words> words, List<List<Statement>> statements) {
    OpenSpeech speech = new OpenSpeech(grammar, words);
    for (int i = 0; i < words.size(); i++) {
      speech.turn(i, statements.get(i));
      speech.opened(i, statements.get(i));
    }
  }

  /** "the minister said:" with nothing behind the colon. */
  private void opened(int index, List<Statement> statements) {
    int last = words.get(index).size() - 1;
    if (statements.isEmpty() || !words.get(index).lower(last).equals(":")) {
      return;
    }
    Statement statement = statements.get(statements.size() - 1);
    Span speech = speech(index + 1, false);
    if (speech != null && statement.source() != null) {
      List<Span> content = new ArrayList<>(statement.content());
      content.add(speech);
      statements.set(statements.size() - 1, statement.with(content));
    }
  }

  /** A turn of a transcript: its label speaks until the next label. */
  private void turn(int index, List<Statement> statements) {
    int end = label(words.get(index));
    if (end == 0) {
      return;
    }
    Words sentence = words.get(index);
    int first = sentence.word(0) ? 0 : end - 1;
    while (first > 1 && sentence.word(first - 1)) {
      first--;
    }
    int to = end + 1 < sentence.size() ? end + 1 : end;
    Span rest = new Span(sentence.token(end).span().end() - 1, sentence.sentence().span().end());
    Span more = speech(index + 1, true);
    Span source = sentence.word(0) ? sentence.span(0, end) : sentence.span(first, end);
    statements.add(
        0,
        new Statement(
            index,
            source,
            sentence.token(end).span(),
            List.of(to > end && more != null ? rest.join(more) : rest),
            Attribution.Stance.ASSERTS,
            Certainty.CERTAIN,
            false));
  }

  /** The number of the sign that ends a speaker's label at the head of the sentence, or 0. */
  private int label(Words sentence) {
    boolean bracket = sentence.lower(0).equals("(") || sentence.lower(0).equals("[");
    int from = bracket ? 1 : 0;
    int at = from;
    while (sentence.word(at) && at - from <= LONGEST_LABEL) {
      boolean name =
          bracket || sentence.text(at).equals(sentence.text(at).toUpperCase(java.util.Locale.ROOT));
      if (!name || grammar.is(sentence.lower(at), WordClass.AUXILIARY)) {
        return 0;
      }
      at++;
    }
    String sign = sentence.lower(at);
    boolean closed = bracket ? sign.equals(")") || sign.equals("]") : sign.equals(":");
    boolean personal = sentence.size() > at + 1 && at > from;
    return closed && personal && (!bracket || first(sentence, at)) ? at : 0;
  }

  /** Whether the sentence speaks of "we" or "I" after the token. */
  private boolean first(Words sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (grammar.is(sentence.lower(i), WordClass.FIRST)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Span speech(int from, boolean labelled) {
    int end = from;
    int paragraphEnd = from;
    boolean personal = labelled;
    while (end < words.size() && goesOn(end)) {
      personal |= first(words.get(end), 0);
      if (words.get(end).sentence().paragraph() == words.get(from).sentence().paragraph()) {
        paragraphEnd = end + 1;
      }
      end++;
    }
    int stop = personal ? end : paragraphEnd;
    return stop > from && from < words.size()
        ? words.get(from).sentence().span().join(words.get(stop - 1).sentence().span())
        : null;
  }

  private boolean goesOn(int index) {
    Words sentence = words.get(index);
    return sentence.size() > 0
        && !sentence.quote(0)
        && label(sentence) == 0
        && !sentence.lower(sentence.size() - 1).equals(":");
  }
}
