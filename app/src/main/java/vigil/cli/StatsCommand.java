package vigil.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vigil.record.Stats;
import vigil.record.Store;
import vigil.record.StoreException;

/** Tells what a store holds, in numbers. */
@Command(
    name = "stats",
    header = "Tells what a store holds, in numbers.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false)
final class StatsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();

  @Mixin private AsOfOption asOf = new AsOfOption();

  StatsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      Stats stats = store.stats(asOf.entry(store));
      surroundings.out().write(words(stats).getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private static String words(Stats stats) {
    StringBuilder text = new StringBuilder();
    line(text, "appearances", stats.appearances(), "items in which reports came");
    line(text, "articles", stats.articles(), "each by its latest version");
    line(text, "origins", stats.origins(), "distinct texts among them, copies counted once");
    line(text, "versions", stats.versions(), "of articles, former ones included");
    line(text, "refused", stats.refused(), "items that could not be read");
    line(text, "events", stats.events(), "that hold; 'verify' proves those too that were replaced");
    stats.types().forEach((type, number) -> line(text, "  " + type, number, ""));
    line(text, "incidents", stats.incidents(), "distinct things told, plans and denials too");
    line(text, "happenings", stats.happenings(), "those of them that happened, as somebody tells");
    line(text, "corrections", stats.corrections(), "decisions of persons");
    line(text, "  open", stats.open(), "to be made anew, since their source has changed");
    String days = stats.first() == null ? "" : stats.first() + " to " + stats.last();
    text.append(String.format(Locale.ROOT, "%-13s %s%n", "published", days));
    line(text, "log entries", stats.entries(), "");
    line(text, "kilobytes", (stats.bytes() + 1023) / 1024, "");
    return text.toString();
  }

  private static void line(StringBuilder text, String label, long number, String what) {
    text.append(String.format(Locale.ROOT, "%-13s %,12d  %s", label, number, what).stripTrailing());
    text.append('\n');
  }
}
