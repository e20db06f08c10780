package vigil.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.actors.Identity.Held;
import vigil.data.DataException;
import vigil.plover.Sector;

/** What users' files add to what is known: own form, union, check. */
class KnownActorsTest {
  private static final KnownActors SHIPPED = KnownActors.shipped();

  private static KnownActors with(String... lines) {
    return SHIPPED.and(FactFile.read(ActorTablesTest.file("own.tsv", lines)));
  }

  @Test
  void anEntryOfOnesOwn() {
    KnownActors known =
        with(
            "burgh-watch\tgroup\tBurgh Watch\tFRA\tREB\t2001\t\tprobable\tthe town's paper",
            "burgh-watch\talias\tWatchers of the Burgh",
            "burgh-watch\tbacker\t\tESP",
            "ada-loire\tperson\tAda Loire\tFRA",
            "ada-loire\trole\tleader\tburgh-watch\tREB\t2003-04-01\t2007\tcertain\ta list");
    Identity group = known.named("watchers of the burgh").get(0);
    assertThat(group.name()).isEqualTo("Burgh Watch");
    assertThat(group.sectors()).containsExactly(Sector.REB);
    assertThat(group.sources()).containsExactly("the town's paper");
    assertThat(group.links()).singleElement().satisfies(l -> assertThat(l.to()).isEqualTo("ESP"));
    Identity leader = known.named("Ada Loire").get(0);
    assertThat(leader.role(LocalDate.parse("2007-12-31"))).map(Held::source).contains("a list");
    assertThat(leader.retired(LocalDate.parse("2008-01-01"))).isTrue();
  }

  @Test
  void aKnownNameAndCountryAreNoSecondIdentity() {
    KnownActors known =
        with(
            "x-1\tperson\tNARENDRA MODI\tIND",
            "x-1\talias\tNarendrabhai Modi",
            "x-1\trole\tmember\tIND\tGOV\t1987\t1990\tprobable\ta list");
    assertThat(known.all()).hasSameSizeAs(SHIPPED.all());
    Identity modi = known.named("Narendrabhai Modi").get(0);
    assertThat(modi.id()).isEqualTo("narendra-modi");
    assertThat(modi.role(LocalDate.parse("1988-05-05"))).map(Held::office).contains("member");
    assertThat(modi.role(LocalDate.parse("2020-05-05")))
        .map(Held::office)
        .contains("prime minister");
    assertThat(known.conflicts()).isEmpty();
  }

  @Test
  void aNameInAnotherCountryIsSomebodyElse() {
    KnownActors known = with("x-1\tperson\tNarendra Modi\tFJI");
    assertThat(known.named("Narendra Modi")).extracting(Identity::country).contains("IND", "FJI");
  }

  @Test
  void whatContradictsIsReportedAndLeftOut() {
    KnownActors known =
        with(
            "x-1\tperson\tNarendra Modi\tIND",
            "x-1\trole\tprime minister\tIND\tGOV\t2009-01-01\t2015-01-01");
    assertThat(known.conflicts())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.kind()).isEqualTo(Problem.Kind.CONFLICT);
              assertThat(p.at()).isEqualTo("own.tsv:2");
              assertThat(p.what()).contains("Narendra Modi, prime minister of IND");
            });
    assertThat(known.named("Narendra Modi").get(0).role(LocalDate.parse("2010-01-01"))).isEmpty();
  }

  @Test
  void brokenLinesAreNamed() {
    assertBroken("a\tperson\tA B\tQQQ", "own.tsv:1: 'QQQ' is no country");
    assertBroken("a\talias\tA B", "own.tsv:1: no line says who 'a' is");
    assertBroken("a\tperson", "own.tsv:1: no name in field 3");
    assertBroken(
        "a\tdeity\tA B",
        "own.tsv:1: 'deity' is no kind of fact: it may be state, group, organisation, person, alias,"
            + " people, seat, place, role, backer, part-of");
    assertBroken("a\tgroup\tA B\tFRA\tXYZ", "own.tsv:1: 'XYZ' is no sector");
    assertBroken("a\tgroup\tA B\tFRA\tREB\t2023-02-30", "own.tsv:1: '2023-02-30' is no date");
    assertBroken("a\tgroup\tA B\tFRA\tREB\t20023", "own.tsv:1: '20023' is no date");
    assertBroken(
        "a\tgroup\tA B\tFRA\tREB\t2020\t2010",
        "own.tsv:1: ends on 2010-12-31, before it begins on 2020-01-01");
    assertBroken(
        "hamas\tbacker\t\tnobody", "own.tsv:1: 'nobody' is no identifier of the actors' files");
  }

  private static void assertBroken(String line, String message) {
    assertThatThrownBy(() -> with(line)).isInstanceOf(DataException.class).hasMessage(message);
  }

  @Test
  void factsAreWrittenAsTheyAreRead() {
    String line = "a\tperson\tA B\tFRA\tGOV|MIL\t2001-01-01\t2002-03-04\tprobable\ta list";
    List<Fact> facts = FactFile.read(ActorTablesTest.file("own.tsv", line));
    assertThat(FactFile.line(facts.get(0))).isEqualTo(line + "\n");
  }

  @Test
  void theCheckFindsWhatCannotBe() {
    KnownActors known =
        with(
            "g-1\tgroup\tFirst Wing\tFRA\tREB",
            "g-2\tgroup\tSecond Wing\tFRA\tREB",
            "g-1\tpart-of\t\tg-2",
            "g-2\tpart-of\t\tg-1",
            "p-1\tperson\tAda Loire\tFRA",
            "p-1\trole\tminister\tFRA\tGOV\t2001\t2005",
            "p-1\trole\tminister\tBEL\tGOV\t2002\t2004",
            "g-3\tgroup\tLocal Wing\tFRA\tREB",
            "g-4\tgroup\tLocal Wing\tBEL\tREB");
    List<Problem> problems = ActorCheck.problems(known);
    assertThat(problems)
        .filteredOn(p -> p.at().startsWith("own.tsv"))
        .extracting(Problem::kind)
        .containsExactlyInAnyOrder(
            Problem.Kind.CYCLE, Problem.Kind.OVERLAP, Problem.Kind.DOUBLE_NAME);
    assertThat(problems).extracting(Problem::what).contains("g-1 is part of g-2 is part of g-1");
  }

  @Test
  void spellingsMeetWhereNoNameIsTheSame() {
    assertThat(SHIPPED.named("Hezbullah")).extracting(Identity::id).contains("hezbollah");
    assertThat(SHIPPED.named("Nobody Whosoever")).isEmpty();
  }
}
