package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.record.Terms.Kind;
import vigil.record.Terms.Term;

/** Terms get their numbers once, however many are asked for at a time. */
class TermsTest {
  @TempDir Path folder;
  private Sql sql;

  /** The store; of another kind of database in a test that extends this one. */
  Home home() {
    return Home.of(folder.resolve("a.vigil").toString());
  }

  @BeforeEach
  void open() {
    sql = home().write();
  }

  @AfterEach
  void close() {
    sql.close();
  }

  private static Set<Term> actors(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Term(Kind.ACTOR, "group " + i))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void manyTermsGetTheirNumbersInOrderAndKeepThem() {
    Map<Term, Long> given = sql.writing(() -> new Terms(sql).numbers(actors(0, 600)));
    assertThat(given.get(new Term(Kind.ACTOR, "group 0"))).isEqualTo(1);
    assertThat(given.get(new Term(Kind.ACTOR, "group 599"))).isEqualTo(600);
    Map<Term, Long> again = sql.writing(() -> new Terms(sql).numbers(actors(300, 900)));
    assertThat(again.get(new Term(Kind.ACTOR, "group 599"))).isEqualTo(600);
    assertThat(again.get(new Term(Kind.ACTOR, "group 600"))).isEqualTo(601);
  }

  @Test
  void aNameOfAnotherKindIsAnotherTerm() {
    Term actor = new Term(Kind.ACTOR, "beirut");
    Term place = new Term(Kind.PLACE, "beirut");
    sql.writing(() -> new Terms(sql).numbers(Set.of(actor)));
    assertThat(new Terms(sql).known(Set.of(actor, place))).isEqualTo(Map.of(actor, 1L));
  }
}
