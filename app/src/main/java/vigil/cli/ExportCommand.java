package vigil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.export.CorrectedJson;
import vigil.export.EventListing;
import vigil.export.GeoJson;
import vigil.export.Layout;
import vigil.export.Listing;
import vigil.export.PolecatTable;
import vigil.pipeline.Coder;
import vigil.record.EventLine;
import vigil.record.Filter;
import vigil.record.Store;
import vigil.record.StoreException;

/** Hands out what a store holds. */
@Command(
    name = "export",
    header = "Writes what a store holds in another form, complete and with a proof.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nWrites all that a store holds, or what is asked for, as JSON lines (the records, as 'vigil read"
          + " --format jsonl' writes them, with what persons decided), as CSV (a line for each event), as"
          + " GeoJSON, or in POLECAT's columns (events that happened alone: they have no status)."
          + " How many there were and the SHA-256 of what was written are told at the end; with -o they"
          + " stand in FILE.manifest, too.%n"
    })
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  /** The forms. */
  enum Form {
    JSONL,
    CSV,
    GEOJSON,
    POLECAT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private StoreOption in = new StoreOption();

  @Option(
      names = "--to",
      paramLabel = "FORM",
      required = true,
      description = "What to write: ${COMPLETION-CANDIDATES}.")
  private Form form;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file: whole or, if anything fails, not at all.")
  private @Nullable Path output;

  @Option(names = "--words", paramLabel = "WORDS", description = "Words of the reports.")
  private @Nullable String words;

  @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "The first day.")
  private @Nullable LocalDate from;

  @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "The last day.")
  private @Nullable LocalDate until;

  @Mixin private FilterOptions filters = new FilterOptions();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings);
        Output out = output == null ? Output.to(surroundings.out()) : Output.to(output)) {
      Filter filter = filters.filter(words, from, until, store, filters.limit(true));
      Sum sum = new Sum(out);
      write(store, filter, sum);
      out.commit();
      return end(sum).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    } catch (UncheckedIOException e) {
      return notWritten(Objects.requireNonNull(e.getCause())).number();
    } catch (IOException e) {
      return notWritten(e).number();
    }
  }

  private void write(Store store, Filter filter, Sum sum) {
    switch (form) {
      case JSONL -> store.eachRecord(filter, record -> sum.add(CorrectedJson.line(record)));
      case CSV -> write(store, filter, EventListing.of(Listing.Form.CSV, Layout.PLAIN), sum);
      case GEOJSON -> write(store, filter, new GeoJson(), sum);
      case POLECAT -> write(store, filter, new PolecatTable(Coder.VERSION), sum);
    }
  }

  private static void write(Store store, Filter filter, Listing<EventLine> form, Sum sum) {
    sum.head(form.opening());
    store.eachEvent(
        filter,
        event -> {
          if (form.takes(event)) {
            sum.add(form.one(event));
          } else {
            sum.left++;
          }
        });
    sum.head(form.closing());
  }

  /** Tells how many there were and what they come to. */
  private ExitCode end(Sum sum) throws IOException {
    String what = form == Form.JSONL ? "reports" : "events";
    String name = output == null ? "-" : output.getFileName().toString();
    String manifest =
        String.format(
            Locale.ROOT,
            "file %s%nform %s%n%s %d%nbytes %d%nsha256 %s%n",
            name,
            form,
            what,
            sum.many,
            sum.bytes,
            sum.hash());
    surroundings.say(String.format(Locale.ROOT, "%d %s, sha256 %s", sum.many, what, sum.hash()));
    if (sum.left > 0) {
      surroundings.say(
          sum.left + " events left out: they did not happen, and the form cannot say so");
    }
    if (output != null) {
      try (Output out = Output.to(output.resolveSibling(output.getFileName() + ".manifest"))) {
        out.write(manifest);
        out.commit();
      }
    }
    return ExitCode.DONE;
  }

  private ExitCode notWritten(IOException e) {
    if (Output.isPipeClosed(e)) {
      return ExitCode.PIPE_CLOSED;
    }
    surroundings.say(
        (output == null ? "standard output" : output) + ": cannot be written: " + Output.why(e));
    return ExitCode.NOT_WRITTEN;
  }

  /** What was written, counted and hashed on its way. */
  private static final class Sum {
    private final Output out;
    private final MessageDigest digest;
    private @Nullable String hash;
    private long many;
    private long left;
    private long bytes;

    Sum(Output out) {
      this.out = out;
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    void add(String text) {
      head(text);
      many++;
    }

    void head(String text) {
      try {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      byte[] written = text.getBytes(StandardCharsets.UTF_8);
      digest.update(written);
      bytes += written.length;
    }

    String hash() {
      if (hash == null) {
        hash = HexFormat.of().formatHex(digest.digest());
      }
      return hash;
    }
  }
}
