package vigil.event;

import java.util.List;
import vigil.annotate.Annotated;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Chunker;
import vigil.mention.Mentions;
import vigil.plover.Certainty;

/**
 * Finds who says what a report tells: the chain of speakers of each statement, from cues,
 * quotations and headlines. Loaded once; immutable, one serves all threads.
 */
public final class AttributionFinder {
  private final Grammar grammar;
  private final Denials denials;
  private final StatementFinder statements;
  private final SpeakerKinds kinds;
  private final Chunker chunker;
  private final SpeechVerbs verbs;

  private AttributionFinder(Grammar grammar, Cues cues, SpeakerWords speakers) {
    this.grammar = grammar;
    DenialWords denied = DenialWords.load();
    this.denials = new Denials(denied, grammar);
    this.statements = new StatementFinder(grammar, cues, speakers, denied);
    this.kinds = new SpeakerKinds(grammar, speakers);
    this.chunker = Chunker.load();
    this.verbs = SpeechVerbs.load();
  }

  /** Loads the shipped files of {@code speech/}. */
  public static AttributionFinder load() {
    return new AttributionFinder(Grammar.load(), Cues.load(), SpeakerWords.load());
  }

  /** The report's words with what the rules made of them, for {@link SpeechReader}. */
  public SpeechText text(Mentions mentions) {
    Annotated annotated = mentions.annotated();
    return SpeechText.of(
        mentions,
        chunker,
        verbs,
        in(mentions).statements(),
        Quotes.of(annotated.document().text(), annotated.sentences()));
  }

  /** The speakers of one report; whoever asks several times keeps the answer. */
  public ReportSpeakers in(Mentions mentions) {
    return new ReportSpeakers(mentions, grammar, denials, statements, kinds);
  }

  /**
   * The chain of those who say that the trigger's event happened; see {@link
   * ReportSpeakers#of(Trigger)}.
   */
  public List<Attribution> of(Mentions mentions, Trigger trigger) {
    return in(mentions).of(trigger);
  }

  /** The chain of those who say the words of the span. */
  public List<Attribution> of(Mentions mentions, int sentence, Span span) {
    return in(mentions).of(sentence, span);
  }

  /** What the speakers' cues leave of the certainty of the span's words. */
  public Certainty certainty(Mentions mentions, int sentence, Span span) {
    return in(mentions).certainty(sentence, span);
  }
}
