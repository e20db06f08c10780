package vigil.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.Sentence;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;

/**
 * Finds standing relations between parties: who leads, backs, belongs to or opposes whom, from
 * titles, appositions and a file of patterns. Loaded once; immutable, one serves all threads.
 */
public final class TieFinder {
  private final Grammar grammar;
  private final Offices offices;
  private final OfficeTies officeTies;
  private final List<TiePattern> patterns;
  private final Clauses clauses;
  private final AttributionFinder attributions;

  private TieFinder(Offices offices, List<TiePattern> patterns, AttributionFinder attributions) {
    this.grammar = Grammar.load();
    this.offices = offices;
    this.officeTies = new OfficeTies(grammar, offices);
    this.patterns = patterns;
    this.clauses = Clauses.load();
    this.attributions = attributions;
  }

  /** Loads the shipped files of {@code ties/}. */
  public static TieFinder load(AttributionFinder attributions) {
    List<TiePattern> patterns = TiePattern.all(DataFile.resource(TiePattern.FILE));
    return new TieFinder(Offices.load(), patterns, attributions);
  }

  /** The ties that the report states, in the order of the text, each once. */
  public List<Tie> find(Mentions mentions) {
    return find(mentions, attributions.in(mentions));
  }

  /** The same with speakers that are known already. */
  public List<Tie> find(Mentions mentions, Speakers speakers) {
    Annotated annotated = mentions.annotated();
    Collected ties = new Collected(mentions, speakers);
    List<List<Name>> names = names(annotated);
    for (Sentence sentence : annotated.sentences()) {
      Words words = new Words(sentence);
      NameChunks chunks = new NameChunks(names.get(sentence.index()), words, grammar, offices);
      for (OfficeTies.Held held : officeTies.in(words, chunks)) {
        Span holder = words.span(held.holder().from(), held.holder().to());
        ties.add(sentence, held.relation(), holder, held.group(), held.all());
      }
      for (int i = 0; i < words.size(); i++) {
        patterns(words, chunks, i, ties);
      }
    }
    return ties.found;
  }

  private static List<List<Name>> names(Annotated annotated) {
    List<List<Name>> names = new ArrayList<>();
    annotated.sentences().forEach(s -> names.add(new ArrayList<>()));
    annotated.names().forEach(n -> names.get(n.sentence()).add(n));
    return names;
  }

  private void patterns(Words words, NameChunks names, int at, Collected ties) {
    if (names.from(at) == null) {
      return;
    }
    for (TiePattern pattern : patterns) {
      TiePattern.Match match = pattern.at(words, names, grammar, at);
      if (match != null) {
        Span first = words.span(match.first().from(), match.first().to());
        Span second = words.span(match.second().from(), match.second().to());
        ties.add(words.sentence(), match.relation(), first, second, first.join(second));
      }
    }
  }

  /** The ties found so far in one report. */
  private final class Collected {
    private final Mentions mentions;
    private final Speakers speakers;
    private final List<Tie> found = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable List<TimeExpression> times;

    Collected(Mentions mentions, Speakers speakers) {
      this.mentions = mentions;
      this.speakers = speakers;
    }

    void add(Sentence sentence, Tie.Relation relation, Span first, Span second, Span all) {
      boolean office = relation == Tie.Relation.HOLDS_OFFICE;
      Tie.Party from = party(first);
      Tie.Party to =
          office ? new Tie.Party(mentions.annotated().text(second), null) : party(second);
      boolean place =
          relation == Tie.Relation.MEMBER_OF && mentions.places().in(second).isPresent();
      if (from == null || to == null || place || key(from).equals(key(to))) {
        return;
      }
      if (known.add(key(from) + '\t' + relation + '\t' + key(to))) {
        Span span = clauses.clause(sentence, all, List.of(all));
        Evidence evidence = new Evidence(sentence.index(), span, mentions.annotated().text(span));
        List<Attribution> chain = speakers.of(sentence.index(), all);
        TieDates dates = TieDates.of(mentions.annotated().document().text(), all, times());
        found.add(new Tie(from, relation, to, dates.from(), dates.to(), evidence, chain));
      }
    }

    private List<TimeExpression> times() {
      if (times == null) {
        times = mentions.times().all();
      }
      return times;
    }

    private String key(Tie.Party party) {
      return party.id() != null ? party.id() : party.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The party that the words name; null for a pronoun that stands for nobody known. */
    private Tie.@Nullable Party party(Span span) {
      List<Actor> actors = mentions.actors().in(span);
      if (actors.isEmpty()) {
        return new Tie.Party(mentions.annotated().text(span), null);
      }
      Actor actor = actors.get(0);
      boolean pronoun =
          actor.resolvedBy() == ResolvedBy.NONE
              && grammar.is(actor.name().toLowerCase(java.util.Locale.ROOT), WordClass.PRONOUN);
      return pronoun ? null : new Tie.Party(actor.name(), actor.id());
    }
  }
}
