package vigil.event;

import java.util.List;
import java.util.Locale;
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

  /** Whether brackets have been seen to name who speaks in this report. */
  private final boolean transcript;

  private OpenSpeech(Grammar grammar, List<Words> words) {
    this.grammar = grammar;
    this.words = words;
    this.transcript = words.stream().anyMatch(w -> label(w, false) != null && bracket(w, 0));
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
      statements.set(statements.size() - 1, statement.quoting(speech));
    }
  }

  /** A turn of a transcript: its label speaks until the next label. */
  private void turn(int index, List<Statement> statements) {
    Label label = label(words.get(index));
    if (label == null) {
      return;
    }
    Words sentence = words.get(index);
    Span sign = sentence.token(label.to()).span();
    Span rest = sentence.span(Math.min(label.to() + 1, sentence.size() - 1), sentence.size());
    Span more = speech(index + 1, true);
    statements.add(
        0,
        new Statement(
            index,
            sentence.span(label.from(), label.to()),
            sign,
            List.of(more == null ? rest : rest.join(more)),
            List.of(more == null ? rest : rest.join(more)),
            Attribution.Stance.ASSERTS,
            Certainty.CERTAIN,
            false));
  }

  /** A speaker's label: the tokens from the first to the sign after the last. */
  private record Label(int from, int to) {}

  /** The label at the head of the sentence. */
  private @Nullable Label label(Words sentence) {
    return label(sentence, transcript);
  }

  /**
   * The same.
   *
   * @param known whether a bracket is a label whatever follows it
   */
  private @Nullable Label label(Words sentence, boolean known) {
    int from = 0;
    while (bracket(sentence, from) && stage(sentence, from)) {
      from = close(sentence, from) + 1;
    }
    boolean bracket = bracket(sentence, from);
    if (bracket) {
      from++;
    }
    int at = from;
    while (sentence.word(at) && at - from <= LONGEST_LABEL && name(sentence, at, bracket)) {
      at++;
    }
    String sign = sentence.lower(at);
    boolean closed = bracket ? sign.equals(")") || sign.equals("]") : sign.equals(":");
    boolean turn = known || !bracket || from > 1 || first(sentence, at);
    return closed && at > from && at + 1 < sentence.size() && turn ? new Label(from, at) : null;
  }

  private boolean name(Words sentence, int at, boolean bracket) {
    String text = sentence.text(at);
    return (bracket || text.equals(text.toUpperCase(Locale.ROOT)))
        && !grammar.is(sentence.lower(at), WordClass.AUXILIARY);
  }

  private static boolean bracket(Words sentence, int at) {
    return sentence.lower(at).equals("(") || sentence.lower(at).equals("[");
  }

  private static int close(Words sentence, int from) {
    int at = from;
    while (at < sentence.size() - 1
        && !sentence.lower(at).equals(")")
        && !sentence.lower(at).equals("]")) {
      at++;
    }
    return at;
  }

  /** "(begin recording)": a stage direction, no speaker. */
  private boolean stage(Words sentence, int from) {
    int close = close(sentence, from);
    for (int i = from; i < close; i++) {
      if (grammar.is(sentence.lower(i), WordClass.STAGE)) {
        return true;
      }
    }
    return false;
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
        && label(sentence) == null
        && !(bracket(sentence, 0) && stage(sentence, 0))
        && !sentence.lower(sentence.size() - 1).equals(":");
  }
}
