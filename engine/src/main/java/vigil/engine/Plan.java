package vigil.engine;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Overrides;
import vigil.engine.intake.Reading;

/**
 * What a job is to do: all that its operators are told.
 *
 * @param inputs files, folders and addresses, and topics of Kafka's as {@code
 *     kafka://host:9092/topic}
 * @param every how long to wait before looking for new files and asking addresses again; null to
 *     end with what is there
 * @param reading how files are looked into
 * @param said what reports do not say of themselves
 * @param coder what reads them
 * @param output where the record goes
 * @param remember how long reports are remembered that later ones may be copies of, or join, where
 *     the output is no store
 * @param who in whose name the store is written
 */
record Plan(
    List<String> inputs,
    @Nullable Duration every,
    Reading reading,
    Overrides said,
    Coder coder,
    Output output,
    Duration remember,
    String who)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  Plan {
    inputs = List.copyOf(inputs);
  }

  /**
   * What reads: files that lie at the same place on every machine.
   *
   * @param model a model of the user's own; null for Vigil's
   * @param actors files of actors that are known too
   */
  record Coder(@Nullable String model, List<String> actors) implements Serializable {
    static final Coder STANDARD = new Coder(null, List.of());

    private static final long serialVersionUID = 1L;

    Coder {
      actors = List.copyOf(actors);
    }
  }

  /**
   * Where the record goes.
   *
   * @param place a folder, the location of a store, or a topic of Kafka's
   */
  record Output(Form form, String place) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** What becomes of the record. */
  enum Form {
    /** Vigil's own store, in PostgreSQL or a file. */
    STORE,
    /** Lines of JSON in a folder. */
    JSONL,
    /** Tables of events in a folder. */
    PARQUET,
    /** Lines of JSON in topics. */
    KAFKA
  }
}
