package vigil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.actors.Fact;
import vigil.actors.Identity;
import vigil.actors.Identity.Held;
import vigil.actors.KnownActors;
import vigil.data.DataException;
import vigil.plover.Sector;

/** Foreign forms in, facts out. */
class ActorImportTest {
  private static final KnownActors SHIPPED = KnownActors.shipped();

  @TempDir Path folder;

  private Imported read(String name, String text) throws IOException {
    return new ActorImport(SHIPPED).read(Files.writeString(folder.resolve(name), text));
  }

  private static KnownActors known(Imported imported) {
    return SHIPPED.and(imported.facts());
  }

  @Test
  void petrarch() throws IOException {
    Imported imported =
        read(
            "p.txt",
            """
            # a dictionary
            ADA_LOIRE_  # somebody
            +MADAME_LOIRE_
            \t[FRAELI 600101-810520]
            \t[FRAGOV >950517]
            BURGH_QUAY_FRONT_(BQF)_ [ESPREB] # 1 Jan 09
            +FRONT_OF_THE_BURGH_
            NORTH_HARBOUR_ [FRA]
            SOMEBODY_ELSE_ [FRAGOV 990931-991001]
            HERDSMEN [~AGR]
            """);
    KnownActors known = known(imported);
    Identity ada = known.named("Ada Loire").get(0);
    assertThat(ada.kind()).isEqualTo(Identity.Kind.PERSON);
    assertThat(ada.country()).isEqualTo("FRA");
    assertThat(ada.role(LocalDate.parse("1975-01-01")).map(Held::sectors))
        .contains(List.of(Sector.ELI));
    assertThat(ada.role(LocalDate.parse("2001-01-01")).map(Held::sectors))
        .contains(List.of(Sector.GOV));
    assertThat(known.named("Madame Loire")).containsExactly(ada);
    Identity front = known.named("BQF").get(0);
    assertThat(front.name()).isEqualTo("Burgh Quay Front");
    assertThat(front.kind()).isEqualTo(Identity.Kind.GROUP);
    assertThat(front.called()).contains("Front of the Burgh", "BQF");
    assertThat(known.named("North Harbour")).extracting(Identity::id).containsExactly("FRA");
    assertThat(imported.refused())
        .singleElement()
        .asString()
        .contains("p.txt:9: [FRAGOV 990931-991001]");
    assertThat(imported.notices()).singleElement().asString().contains("1 nouns for agents");
  }

  @Test
  void wikidataAsCsv() throws IOException {
    Imported imported =
        read(
            "w.csv",
            """
            item,itemLabel,itemAltLabel,iso,positionLabel,start,end
            http://www.wikidata.org/entity/Q900001,Ada Loire,"A. Loire, Madame Loire",FRA,Minister of Defence of Belgium,2001-02-03T00:00:00Z,2004-05-06T00:00:00Z
            http://www.wikidata.org/entity/Q900001,Ada Loire,,FRA,mayor of a town,2005,
            http://www.wikidata.org/entity/Q900002,Q900002,,FRA,,,
            http://www.wikidata.org/entity/Q900003,Bo Meuse,,BE,King of Belgium,2001-02-30,
            broken,line
            """);
    Identity ada = known(imported).named("Madame Loire").get(0);
    assertThat(ada.id()).isEqualTo("wd-Q900001");
    assertThat(ada.roles())
        .extracting(Held::office, Held::of)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("defence minister", "BEL"),
            org.assertj.core.groups.Tuple.tuple("mayor of a town", "FRA"));
    assertThat(ada.roles().get(0).to()).isEqualTo("2004-05-06");
    assertThat(imported.refused())
        .satisfiesExactlyInAnyOrder(
            r -> assertThat(r).contains("w.csv:4: no label"),
            r -> assertThat(r).contains("w.csv:5: ").contains("2001-02-30"),
            r -> assertThat(r).contains("w.csv:6: 2 fields where the head has 7"));
  }

  @Test
  void wikidataAsJson() throws IOException {
    Imported list =
        read("l.json", "[{\"item\":\"Q9\",\"itemLabel\":\"Bo Meuse\",\"iso\":\"BEL\"}]");
    Imported sparql =
        read(
            "s.json",
            "{\"head\":{},\"results\":{\"bindings\":[{\"item\":{\"value\":\"x/Q9\"},"
                + "\"itemLabel\":{\"value\":\"Bo Meuse\"},\"iso\":{\"value\":\"BEL\"}}]}}");
    for (Imported imported : List.of(list, sparql)) {
      assertThat(imported.facts())
          .extracting(Fact::id, Fact::value, Fact::of)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("wd-Q9", "Bo Meuse", "BEL"));
    }
    assertThatThrownBy(() -> read("b.json", "[{\"item\":\n]"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("b.json:2: no JSON");
  }

  @Test
  void followTheMoney() throws IOException {
    Imported imported =
        read(
            "f.jsonl",
            """
            {"id":"p1","schema":"Person","properties":{"name":["Ada Loire"],"alias":["A. Loire"],"nationality":["fr"],"topics":["role.pep"]}}
            {"id":"o1","schema":"Organization","properties":{"name":["Burgh Council"],"country":["be"],"topics":["gov.muni"]}}
            {"id":"m1","schema":"Membership","properties":{"member":["p1"],"organization":["o1"],"role":["adviser"],"startDate":["2010-05"]}}
            {"id":"t1","schema":"Position","properties":{"name":["Minister of Defence"],"country":["be"]}}
            {"id":"h1","schema":"Occupancy","properties":{"holder":["p1"],"post":["t1"],"startDate":["2012"],"endDate":["2014"]}}
            {"id":"h2","schema":"Occupancy","properties":{"holder":["p9"],"post":["t1"]}}
            {"id":"p2","schema":"Person","properties":{}}
            not json
            """);
    Identity ada = known(imported).named("A. Loire").get(0);
    assertThat(ada.country()).isEqualTo("FRA");
    assertThat(ada.role(LocalDate.parse("2013-01-01")))
        .hasValueSatisfying(r -> assertThat(r.sectors()).contains(Sector.GOV));
    assertThat(ada.roles())
        .extracting(Held::office, Held::of)
        .contains(
            org.assertj.core.groups.Tuple.tuple("adviser", "ftm-o1"),
            org.assertj.core.groups.Tuple.tuple("defence minister", "BEL"));
    assertThat(imported.refused())
        .extracting(r -> r.replaceAll(".*(f.jsonl:\\d+: \\w+).*", "$1"))
        .containsExactlyInAnyOrder("f.jsonl:6: nobody", "f.jsonl:7: no", "f.jsonl:8: no");
  }

  @Test
  void ownForm() throws IOException {
    Imported imported = read("o.tsv", "a\tperson\tAda Loire\tFRA\n");
    assertThat(imported.facts()).hasSize(1);
    assertThatThrownBy(() -> read("o.tsv", "a\tperson\tAda Loire\tFRA\nb\tperson\n"))
        .hasMessageContaining("o.tsv:2: no name");
  }

  @Test
  void whatIsNoDictionary() {
    assertThatThrownBy(() -> read("n.txt", "It rained all day in the town.\n"))
        .hasMessageContaining("no form of an actors' file that Vigil knows");
    assertThatThrownBy(() -> new ActorImport(SHIPPED).read(folder))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aBrokenQuoteRunsToTheEndAndIsRefused() throws IOException {
    Imported imported = read("q.csv", "item,itemLabel\nQ1,\"Ada\nQ2,Bo\n");
    assertThat(imported.facts()).hasSizeLessThanOrEqualTo(1);
  }
}
