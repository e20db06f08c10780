package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vigil.export.SituationMaker;
import vigil.record.Briefs;
import vigil.record.Filter;
import vigil.record.Store;

/**
 * A former brief, as a user names it.
 *
 * @param entry the last entry of the log that it knew
 * @param from its first day, where that is known
 */
record FormerBrief(long entry, @Nullable LocalDate from) {
  private static final Pattern ENTRY =
      Pattern.compile("\"entry\":(\\d{1,18})|as of entry (\\d{1,18}) of the log");
  private static final int HEAD = 4096;

  /** The one that is named; null where the last is asked for and there is none. */
  static @Nullable FormerBrief of(String named, Store store, String question, CommandSpec spec) {
    if (named.equals("last")) {
      return store.briefs().last(question).map(FormerBrief::of).orElse(null);
    }
    try {
      Path file = Path.of(named);
      return Files.isRegularFile(file)
          ? new FormerBrief(entry(file, spec), null)
          : new FormerBrief(store.entryOf(named), null);
    } catch (InvalidPathException | DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--since is last, a brief's file, an entry of the log or a day, and not '" + named + "'");
    }
  }

  private static FormerBrief of(Briefs.Brief brief) {
    return new FormerBrief(brief.known(), brief.from());
  }

  private static long entry(Path file, CommandSpec spec) {
    try (var in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      Matcher found = ENTRY.matcher(head);
      if (found.find()) {
        return Long.parseLong(found.group(1) == null ? found.group(2) : found.group(1));
      }
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), file + " cannot be read");
    }
    throw new ParameterException(spec.commandLine(), file + " names no entry of the log");
  }

  /** What it knew of the days of both, and what is known now. */
  SituationMaker.Former of(Store store, Filter filter) {
    boolean earlier = from != null && filter.from() != null && from.isBefore(filter.from());
    Filter days = earlier ? filter.between(from, filter.to()) : filter;
    return new SituationMaker.Former(
        entry, store.incidents(days.asOf(entry)), store.incidents(days));
  }
}
