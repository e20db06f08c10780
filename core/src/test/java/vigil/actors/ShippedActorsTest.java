package vigil.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.actors.Identity.Kind;
import vigil.actors.Identity.Link;
import vigil.actors.Identity.Tie;

/** What the shipped tables must tell. */
class ShippedActorsTest {
  private static final KnownActors KNOWN = KnownActors.shipped();
  private static final LocalDate DAY = LocalDate.parse("2023-06-01");

  @Test
  void manyGroupsAreKnown() {
    assertThat(KNOWN.all()).filteredOn(i -> i.kind() == Kind.GROUP).hasSizeGreaterThan(1500);
  }

  /** Left out: Eritrea, Nigeria, Palestine, which had no such minister on the day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AFG", "ARE", "ARM", "AZE", "BFA", "BGD", "CAF", "CHN", "CMR", "COD", "COL", "DEU", "DZA",
        "EGY", "ETH", "FRA", "GBR", "GEO", "HTI", "IND", "IRN", "IRQ", "ISR", "JOR", "KOR", "LBN",
        "LBY", "MEX", "MLI", "MMR", "MOZ", "NER", "PAK", "PHL", "PRK", "QAT", "RUS", "RWA", "SAU",
        "SDN", "SOM", "SRB", "SSD", "SYR", "TCD", "THA", "TUR", "TWN", "UGA", "UKR", "USA", "VEN",
        "XKX", "YEM"
      })
  void whoGoverned(String state) {
    assertThat(holders("prime minister", state).size() + holders("president", state).size())
        .isPositive();
    assertThat(holders("prime minister", state)).hasSizeLessThan(2);
    assertThat(holders("president", state)).hasSizeLessThan(2);
    assertThat(holders("foreign minister", state)).hasSize(1);
    assertThat(holders("defence minister", state)).hasSize(1);
  }

  @Test
  void whatAGroupBecame() {
    assertThat(KNOWN.identity("jabhat-al-nusra").links())
        .filteredOn(link -> link.tie() == Tie.BECAME)
        .extracting(Link::to)
        .containsExactly("hayat-tahrir-al-sham");
  }

  private static List<String> holders(String office, String of) {
    return KNOWN.all().stream()
        .filter(
            i ->
                i.roles().stream()
                    .anyMatch(
                        r ->
                            r.office().equals(office)
                                && r.of().equals(of)
                                && r.from() != null
                                && r.on(DAY)))
        .map(Identity::name)
        .toList();
  }
}
