package vigil.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vigil.annotate.Annotated;
import vigil.annotate.Lexicon;
import vigil.annotate.Sentence;
import vigil.annotate.Stems;
import vigil.annotate.Step;
import vigil.document.Span;
import vigil.mention.Mentions;

/**
 * From everything that a report mentions to its record: tellings, happenings, events, then ties,
 * tolls and loaded words. Loaded once; immutable, one serves all threads.
 */
public final class EventStage {
  private final AttributionFinder attribution;
  private final Tellings tellings;
  private final Happenings happenings;
  private final Scores scores;
  private final Contexts contexts;
  private final Confidence confidence;
  private final VagueWords vague;
  private final Grammar grammar;
  private final TieFinder ties;
  private final TollFinder tolls;
  private final LoadedWords loaded;

  private EventStage(Lexicon lexicon) {
    attribution = AttributionFinder.load();
    tellings = new Tellings(Stems.load(), Clauses.load(), TellingWords.load());
    happenings = new Happenings(SameHappening.load());
    scores = Scores.load();
    contexts = Contexts.load();
    confidence = Confidence.with(lexicon);
    vague = VagueWords.load();
    grammar = Grammar.load();
    ties = TieFinder.load(attribution);
    tolls = TollFinder.load();
    loaded = LoadedWords.load(attribution);
  }

  /** Loads the shipped files of knowledge. */
  public static EventStage load() {
    return with(Lexicon.load());
  }

  /** The same with another lexicon. */
  public static EventStage with(Lexicon lexicon) {
    return new EventStage(lexicon);
  }

  /** The report's record; {@code version} names the coder. */
  public ReportRecord record(Mentions mentions, String version) {
    Annotated annotated = mentions.annotated();
    ReportSpeakers speakers = attribution.in(mentions);
    List<List<Telling>> happened = happenings.of(tellings.of(mentions, speakers));
    List<Event> events = maker(mentions, happened).events();
    return new ReportRecord(
        annotated.document(),
        annotated.sentences().stream().map(Sentence::span).toList(),
        events,
        ties.find(mentions, speakers),
        tolls.find(mentions, events, speakers),
        loaded.find(mentions, speakers),
        version);
  }

  private EventMaker maker(Mentions mentions, List<List<Telling>> happened) {
    Whereabouts where = new Whereabouts(mentions, grammar);
    return new EventMaker(
        mentions.annotated(), happened, contexts, scores, confidence, vague, where);
  }

  /**
   * How each event of the record came to be, in the record's order.
   *
   * @param steps the rules that changed what the reader's model read
   */
  public List<Explanation> explain(Mentions mentions, List<Step> steps) {
    List<List<Telling>> happened = happenings.of(tellings.of(mentions, attribution.in(mentions)));
    EventMaker maker = maker(mentions, happened);
    Explainer explainer = new Explainer(mentions, happened, steps, happenings, confidence);
    List<Event> events = maker.events();
    List<Integer> kept = maker.kept();
    return IntStream.range(0, events.size())
        .mapToObj(i -> explainer.of(events.get(i), kept.get(i)))
        .toList();
  }

  /**
   * What speaks for and against each two of the report's triggers, of one type, being one
   * happening.
   */
  public List<TellingPair> pairs(Mentions mentions) {
    List<Telling> told = tellings.of(mentions, attribution.in(mentions));
    List<TellingPair> pairs = new ArrayList<>();
    for (int j = 0; j < told.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (told.get(i).trigger().type() == told.get(j).trigger().type()) {
          pairs.add(new TellingPair(i, j, SameHappening.features(told.get(i), told.get(j))));
        }
      }
    }
    return pairs;
  }

  /** The report's happenings, those too that are too unsure to become events. */
  public List<Candidate> candidates(Mentions mentions) {
    List<List<Telling>> happened = happenings.of(tellings.of(mentions, attribution.in(mentions)));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < happened.size(); i++) {
      Telling best = EventMaker.best(happened.get(i));
      List<Span> words = new ArrayList<>(List.of(best.trigger().span()));
      happened.get(i).stream().filter(t -> t != best).map(Telling::clause).forEach(words::add);
      candidates.add(new Candidate(best.trigger().type(), words, confidence.features(happened, i)));
    }
    return candidates;
  }
}
