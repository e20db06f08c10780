package vigil.lab.bench;

import java.util.List;
import java.util.Optional;

/** Every benchmark there is. */
final class Benchmarks {
  private Benchmarks() {}

  static List<Benchmark> all() {
    return List.of(
        new PlvBenchmark(),
        new Case2021Benchmark(),
        new Muc4Benchmark(),
        new ReportsBenchmark(),
        new ActorsBenchmark(),
        new TiesBenchmark(),
        new GeoparsingBenchmark(),
        new CoreferenceBenchmark(),
        new Re3dBenchmark(),
        new NeutralityBenchmark(),
        new TimesBenchmark(),
        new QuantitiesBenchmark(),
        new ArticleExtractionBenchmark(),
        new PolnearBenchmark(),
        new FactualityBenchmark(),
        new AttributionBenchmark(),
        new FeedsBenchmark(),
        new WarningsBenchmark(),
        new IncidentsBenchmark(),
        new EcbplusBenchmark());
  }

  static Optional<Benchmark> named(String name) {
    return all().stream().filter(b -> b.name().equals(name)).findFirst();
  }

  static List<String> names() {
    return all().stream().map(Benchmark::name).toList();
  }
}
