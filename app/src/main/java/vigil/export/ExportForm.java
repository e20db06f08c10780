package vigil.export;

import java.util.Locale;

/** The forms in which a store is handed out. */
public enum ExportForm {
  /** The records, one JSON object a report, as {@code read --format jsonl} writes them. */
  JSONL("application/x-ndjson", "jsonl", ""),
  /** A line for each event (RFC 4180). */
  CSV("text/csv", "csv", ""),
  /** ACLED's columns. */
  ACLED("text/csv", "csv", "ACLED"),
  /** The columns of UCDP's Georeferenced Event Dataset. */
  GED("text/csv", "csv", "UCDP"),
  /** POLECAT's columns. */
  POLECAT("text/tab-separated-values", "tsv", "POLECAT"),
  /** The columns of GDELT's events, version 2. */
  GDELT("text/tab-separated-values", "tsv", "GDELT"),
  /** Features of a map (RFC 7946). */
  GEOJSON("application/geo+json", "geojson", ""),
  /** Entities of FollowTheMoney, one JSON object a line. */
  FTM("application/x-ndjson", "jsonl", ""),
  /** A bundle of STIX 2.1. */
  STIX("application/stix+json", "json", ""),
  /** Annotations of the reports' texts, by the W3C's model. */
  WEBANNOTATION("application/ld+json", "jsonld", ""),
  /** A feed of events (RFC 4287). */
  ATOM("application/atom+xml", "atom", ""),
  /** Apache Parquet: a row for each event. */
  PARQUET("application/vnd.apache.parquet", "parquet", "");

  private final String mediaType;
  private final String extension;
  private final String shapeOf;

  ExportForm(String mediaType, String extension, String shapeOf) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.shapeOf = shapeOf;
  }

  /** The form's type for HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** The usual end of a file's name, without the point. */
  public String extension() {
    return extension;
  }

  /** Whose columns it has and whose data it is not; empty where it has nobody's. */
  public String shapeOf() {
    return shapeOf;
  }

  /** As the command line spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
