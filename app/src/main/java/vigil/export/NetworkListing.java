package vigil.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.actors.Days;
import vigil.actors.Identity;
import vigil.analysis.Network;
import vigil.analysis.SponsorPaths;
import vigil.record.Happening;

/** Networks, one after the other. */
public final class NetworkListing {
  private static final int REFERENCES = 5;

  private NetworkListing() {}

  /**
   * The listing of a form.
   *
   * @param most how many ties and actors at most, for the eye; 0 for all
   */
  public static Listing<Network> of(Listing.Form form, int most) {
    return switch (form) {
      case TEXT -> network -> text(network, most == 0 ? Integer.MAX_VALUE : most);
      case JSONL -> NetworkListing::json;
      case CSV -> new Csv();
    };
  }

  private static String text(Network network, int most) {
    StringBuilder out = new StringBuilder();
    String way = lower(network.way());
    out.append(
        String.format(
            Locale.ROOT,
            "who %s whom, %s to %s: %d ties%n",
            way,
            network.from(),
            network.to(),
            network.edges().stream().filter(e -> e.times() > 0).count()));
    network.edges().stream().limit(most).forEach(edge -> out.append(edge(edge)));
    network.nodes().stream().limit(most).forEach(node -> out.append(node(node)));
    return out.append('\n').toString();
  }

  private static String lower(Network.Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }

  private static String edge(Network.Edge edge) {
    String change =
        edge.before() == 0 ? "new" : edge.times() == 0 ? "ended" : "before " + edge.before();
    List<Happening> all = edge.happenings();
    String references =
        all.stream()
            .skip(Math.max(0, all.size() - REFERENCES))
            .map(Happening::reference)
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "  %4d  %s (%s)  %s%n",
        edge.times(),
        Quotes.plain(edge.pair().toString()),
        change,
        references);
  }

  private static String node(Network.Node node) {
    return String.format(
        Locale.ROOT,
        "        %s: with %d (before %d), centrality %.2f, on %.0f %% of ways, group %d%n",
        Quotes.plain(node.name()),
        node.partners(),
        node.before(),
        node.centrality(),
        100 * node.between(),
        node.community());
  }

  /** A path of backing on one line, and the source and date of each tie below it. */
  public static String path(List<SponsorPaths.Step> path) {
    StringBuilder out = new StringBuilder("backing: ");
    out.append(Quotes.plain(path.get(0).from()));
    path.forEach(step -> out.append(" → ").append(Quotes.plain(step.to())));
    out.append('\n');
    for (SponsorPaths.Step step : path) {
      String tie = step.tie() == Identity.Tie.PART_OF ? " is a part of " : " is backed by ";
      out.append("  ").append(Quotes.plain(step.to())).append(tie);
      out.append(Quotes.plain(step.from())).append(", ").append(days(step.days()));
      out.append(" (").append(step.source()).append(")\n");
    }
    return out.toString();
  }

  private static String days(Days days) {
    if (days.from() == null && days.to() == null) {
      return "no dates known";
    }
    String from = days.from() == null ? "" : "from " + days.from();
    return (from + (days.to() == null ? "" : " until " + days.to())).strip();
  }

  private static String json(Network network) {
    JsonLine json = new JsonLine();
    fields(json, network);
    return json.end();
  }

  /** What JSON tells of a network. */
  static void fields(JsonLine json, Network network) {
    json.field("way", lower(network.way()))
        .field("from", network.from())
        .field("to", network.to())
        .list("ties", network.edges(), NetworkListing::edge)
        .list("actors", network.nodes(), NetworkListing::node);
  }

  private static void edge(JsonLine json, Network.Edge edge) {
    json.field("source", edge.pair().source())
        .field("target", edge.pair().target())
        .field("times", edge.times())
        .field("before", edge.before())
        .texts("events", edge.happenings().stream().map(Happening::reference).toList());
  }

  private static void node(JsonLine json, Network.Node node) {
    json.field("name", node.name())
        .field("partners", node.partners())
        .field("partners_before", node.before())
        .field("centrality", Math.round(node.centrality() * 1000) / 1000.0)
        .field("between", Math.round(node.between() * 1000) / 1000.0)
        .field("group", node.community());
  }

  private static final class Csv implements Listing<Network> {
    @Override
    public String opening() {
      return CsvLine.of("way", "from", "to", "source", "target", "times", "before", "events");
    }

    @Override
    public String one(Network network) {
      return network.edges().stream()
          .map(
              edge ->
                  CsvLine.of(
                      lower(network.way()),
                      network.from(),
                      network.to(),
                      edge.pair().source(),
                      edge.pair().target(),
                      edge.times(),
                      edge.before(),
                      edge.happenings().stream()
                          .map(Happening::reference)
                          .collect(Collectors.joining("; "))))
          .collect(Collectors.joining());
    }
  }
}
