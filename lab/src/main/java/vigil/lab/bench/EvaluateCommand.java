package vigil.lab.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vigil.annotate.ModelException;
import vigil.cli.ExitCode;
import vigil.data.DataException;

/** Measures the coder on a benchmark and prints what it found. */
@Command(
    name = "evaluate",
    header = "Measures accuracy on a benchmark's data.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil evaluate plv --data ../shared/data/plv",
      "  vigil evaluate reports --format json",
      "  vigil evaluate warnings --data ../shared/data/levant --from 1990 --picture warnings.svg",
      "  vigil evaluate reports --fold 0/5 --model fold0.onnx --misses 20"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final double NANOSECONDS = 1e9;

  private final Function<@Nullable Path, Coding> codings;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The benchmark: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Names.class,
      converter = ByName.class)
  private Benchmark benchmark;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "Folder or file with the data in its published form.%nDefault for reports and actors: ../shared/gold,%n"
              + "for the others: ../shared/data/NAME.")
  private @Nullable Path data;

  @Option(
      names = "--predictions",
      paramLabel = "OUT.tsv",
      description =
          "Write one line an item, in the data's order: its identifier, a tab, the answer.")
  private @Nullable Path predictions;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text has rows by class. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format;

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "Show the N worst misses of each kind, with their words (text only).",
      defaultValue = "0")
  private int misses;

  @Option(
      names = "--fold",
      paramLabel = "K/N",
      description =
          "Measure only the items whose number leaves the remainder K when divided by N: a report's"
              + " number in its name, a row's number in its file, from 0.",
      converter = FoldConverter.class)
  private @Nullable Fold fold;

  @Option(
      names = "--leave-out",
      paramLabel = "INDEX.json",
      description =
          "Leave out the reports that an index of annotated reports names by source and id, since"
              + " the reader learned from them (muc4 only).")
  private @Nullable Path index;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Measure this model of the reader instead of Vigil's own.")
  private @Nullable Path model;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "The first year that is forecast (warnings only). Default: 1990.")
  private @Nullable Integer from;

  @Option(
      names = "--picture",
      paramLabel = "OUT.svg",
      description = "Draw what was forecast and what came (warnings only).")
  private @Nullable Path picture;

  @Option(names = "--upper", description = "Measure on the same texts in capitals.")
  private boolean upper;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** What a result looks like. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param codings what is measured, given the file of a model, or null for Vigil's own; asked for
   *     once the data has been read
   */
  EvaluateCommand(Function<@Nullable Path, Coding> codings) {
    this.codings = codings;
  }

  @Override
  public Integer call() {
    try {
      evaluate(data == null ? benchmark.defaultData() : own(data));
      return 0;
    } catch (MissingDataException e) {
      return complain(ExitCode.DATA_MISSING, "skipped " + benchmark.name() + ": " + e.getMessage());
    } catch (DataException | ModelException e) {
      return complain(ExitCode.REFUSED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return complain(ExitCode.NOT_WRITTEN, "cannot write " + file(e) + ": " + e);
    }
  }

  private void evaluate(Path where) throws IOException {
    long start = System.nanoTime();
    Result result = benchmark.run(setup(where));
    double seconds = (System.nanoTime() - start) / NANOSECONDS;
    Evaluation evaluation = new Evaluation(benchmark.name(), where.toString(), result, seconds);
    PrintWriter out = spec.commandLine().getOut();
    out.println(format == Format.JSON ? evaluation.json() : evaluation.text());
    out.flush();
    write(result.predictions());
    if (picture != null && result.picture() != null) {
      Files.writeString(picture, result.picture());
    }
  }

  private Setup setup(Path where) {
    Fold items = fold == null ? Fold.all() : fold;
    int shown = format == Format.TEXT ? misses : 0;
    return new Setup(where, items, this::coding, shown, index, from);
  }

  private Coding coding() {
    Coding coding = codings.apply(model);
    return upper ? new UpperCoding(coding) : coding;
  }

  private static String file(IOException e) {
    return String.valueOf(e instanceof FileSystemException f ? f.getFile() : null);
  }

  private void write(List<Prediction> answers) throws IOException {
    if (predictions != null) {
      Iterable<String> lines =
          () -> answers.stream().map(p -> p.item() + "\t" + p.answer()).iterator();
      Files.write(predictions, lines);
    }
  }

  /** The benchmark's folder inside a folder of all evaluation data. */
  private Path own(Path folder) {
    Path inside = folder.resolve(String.valueOf(benchmark.defaultData().getFileName()));
    return Files.isDirectory(inside) ? inside : folder;
  }

  private int complain(ExitCode code, String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("vigil: " + message);
    err.flush();
    return code.number();
  }

  /** The benchmarks' names, for help and completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Benchmarks.names().iterator();
    }
  }

  /** A benchmark by its name. */
  static final class ByName implements ITypeConverter<Benchmark> {
    @Override
    public Benchmark convert(String name) {
      return Benchmarks.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no benchmark '"
                          + name
                          + "'; there are "
                          + String.join(", ", Benchmarks.names())));
    }
  }

  /** A fold as {@code K/N}. */
  static final class FoldConverter implements ITypeConverter<Fold> {
    @Override
    public Fold convert(String text) {
      try {
        return Fold.parse(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }
}
