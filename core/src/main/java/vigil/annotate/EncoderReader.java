package vigil.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * The reader: sentences and tokens by rules, everything else in one pass of a small trained encoder
 * over each sentence. Safe for many threads at once; each report is read on its caller's thread.
 *
 * <p>Every sentence is read alone, so that an answer depends on the sentence's own words and on
 * nothing else that happens to be read with it.
 */
public final class EncoderReader implements Reader, PairReader {
  /** "No trigger" must be at least this probable for a word to be none. */
  private static final double THRESHOLD = 0.5;

  private final SentenceSplitter splitter;
  private final RoleWords words;
  private final StrongWords strong;
  private final PartyCues partyCues;
  private final Agents agents;
  private final PronounSubjects pronouns;
  private final PlacePhrases places;
  private final JoinedTriggers joined;
  private final Parties parties;
  private final Topics topics;
  private final StatusCues cues;
  private final TypeRules types;
  private final ModeCues modes;
  private final LightVerbs lightVerbs;
  private final ReaderModel model;

  private EncoderReader(ReaderModel model) {
    this.splitter = SentenceSplitter.load();
    this.words = RoleWords.load();
    this.strong = StrongWords.load();
    this.parties = new Parties(words);
    this.partyCues = PartyCues.load(words);
    this.agents = new Agents(words);
    this.pronouns = new PronounSubjects(words);
    this.places = new PlacePhrases(words);
    this.joined = new JoinedTriggers(words);
    this.cues = StatusCues.load();
    this.topics = Topics.load(cues.bounds());
    this.types = TypeRules.load();
    this.modes = ModeCues.load();
    this.lightVerbs = LightVerbs.load();
    this.model = model;
  }

  /** The reader that is shipped. */
  public static EncoderReader shipped() {
    return new EncoderReader(ReaderModel.shipped());
  }

  /** A reader with a model of one's own training. */
  public static EncoderReader of(Path model) {
    return new EncoderReader(ReaderModel.of(model));
  }

  @Override
  public Annotated read(Document document) {
    return read(document, Trace.OFF);
  }

  /** The same, telling each rule's change of what the model read; slower. */
  public Annotated read(Document document, Consumer<Step> steps) {
    return read(document, new Trace(steps));
  }

  private Annotated read(Document document, Trace trace) {
    List<Sentence> sentences = splitter.split(document);
    int year = document.published() == null ? 0 : document.published().getYear();
    List<Name> names = new ArrayList<>();
    List<Trigger> triggers = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Trigger> own = new ArrayList<>();
      for (List<Token> part : parts(sentence.tokens())) {
        Answers answers = model.answer(PieceSequence.of(part, model.vocabulary()));
        SentenceDecoder decoder =
            new SentenceDecoder(sentence, part, answers, model.name(), THRESHOLD, words, strong);
        List<Name> named = decoder.names();
        names.addAll(named);
        List<Trigger> decoded = decoder.triggers();
        List<Trigger> judged =
            decoded.stream()
                .map(t -> judged(part, t, decoded, named, year, trace))
                .filter(t -> !topics.names(part, t, decoded) && !partOfName(part, t, named))
                .toList();
        judged.forEach(
            t -> own.add(trace.apply("and", (w, o) -> joined.share(w, o, judged), part, t)));
      }
      own.addAll(lightVerbs.more(sentence, own));
      own.sort(Comparator.comparing(Trigger::span));
      triggers.addAll(own);
    }
    List<Trigger> together = OneSense.of(document.text(), triggers);
    for (int i = 0; i < triggers.size(); i++) {
      trace.tell("the word's other uses in the report", triggers.get(i), together.get(i));
    }
    return new Annotated(document, sentences, names, together);
  }

  /** "Operation Northern Shield": a capitalised word in an organisation's name names no deed. */
  private static boolean partOfName(List<Token> tokens, Trigger trigger, List<Name> names) {
    TokenRange own = TokenRange.of(tokens, trigger.span());
    return own.first() > 0
        && Character.isUpperCase(tokens.get(own.first()).text().charAt(0))
        && names.stream()
            .filter(n -> n.kind() == NameKind.ORGANISATION)
            .anyMatch(n -> n.span().contains(trigger.span()) && !n.span().equals(trigger.span()));
  }

  private Trigger judged(
      List<Token> tokens,
      Trigger trigger,
      List<Trigger> all,
      List<Name> names,
      int year,
      Trace trace) {
    Trigger own = trace.apply("clause", (w, t) -> parties.prune(w, t, all), tokens, trigger);
    own = trace.apply("party cue", (w, t) -> partyCues.complete(w, t, all, names), tokens, own);
    own = trace.apply("by", (w, t) -> agents.complete(w, t, names, all), tokens, own);
    own = trace.apply("pronoun", pronouns::complete, tokens, own);
    own = trace.apply("place", (w, t) -> places.mend(w, t, names), tokens, own);
    own = trace.apply("type rule", types::judge, tokens, own);
    own = trace.apply("mode cue", modes::judge, tokens, own);
    own = trace.apply("noun and light verb", lightVerbs::judge, tokens, own);
    return trace.apply("status cue", (w, t) -> cues.judge(w, t, year), tokens, own);
  }

  /** The sentence whole, or halves of it where it has more pieces than the model has positions. */
  private List<List<Token>> parts(List<Token> tokens) {
    if (tokens.size() < 2 || pieces(tokens) <= ReaderModel.LONGEST) {
      return List.of(tokens);
    }
    List<List<Token>> parts = new ArrayList<>(parts(tokens.subList(0, tokens.size() / 2)));
    parts.addAll(parts(tokens.subList(tokens.size() / 2, tokens.size())));
    return parts;
  }

  private int pieces(List<Token> tokens) {
    // only a sentence of many or of very long words can be too long
    int letters = tokens.stream().mapToInt(t -> t.text().length()).sum();
    return letters + 2 <= ReaderModel.LONGEST
        ? letters
        : PieceSequence.of(tokens, model.vocabulary()).ids().length;
  }

  @Override
  public Map<EventType, Double> pair(
      String sentence, @Nullable Span source, @Nullable Span target) {
    List<Token> tokens = Tokenizer.tokens(sentence, new Span(0, sentence.length()));
    List<Token> kept = parts(tokens).get(0);
    Answers answers = model.answer(PieceSequence.pair(kept, source, target, model.vocabulary()));
    Map<EventType, Double> types = new EnumMap<>(EventType.class);
    double sum = 0;
    for (EventType type : EventType.values()) {
      double p = Math.exp(pairScore(answers, type.ordinal()));
      types.put(type, p);
      sum += p;
    }
    double total = sum;
    types.replaceAll((type, p) -> p / total);
    return types;
  }

  private static double pairScore(Answers answers, int type) {
    return answers.score(0, Heads.PAIR_SOURCE, type)
        + answers.score(1, Heads.PAIR_TARGET, type)
        + answers.score(2, Heads.PAIR_SENTENCE, type);
  }

  /** Whether the vocabulary holds the small letters as one word. */
  boolean isWord(String small) {
    return model.vocabulary().pieces(small).length == 1;
  }

  @Override
  public String version() {
    return model.name();
  }

  @Override
  public void close() {
    model.close();
  }
}
