package vigil.export;

import vigil.record.WholeEvent;

/** {@link GeoJson}, with where each event's report stands among others. */
final class GeoJsonFile implements EventText {
  private final GeoJson map = new GeoJson();

  @Override
  public String opening() {
    return map.opening();
  }

  @Override
  public String one(WholeEvent event) {
    return map.feature(event.line(), json -> json.field("copy", event.report().isCopy()));
  }

  @Override
  public String closing() {
    return map.closing();
  }
}
