package vigil.lab.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;

/**
 * The newsroom's reports as they would come in, day after day without an end, for load: each day so
 * many happenings, told on that day and the next by several outlets, copied, brought up to date,
 * and one in ten taken up again up to a week later. Always the same for the same length and number
 * a day; what comes after the reports of a few days is all that is in memory.
 */
public final class NewsFeed implements Iterator<Map<String, String>> {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final double TAKEN_UP = 0.1;
  private static final int LATEST = 7;

  private final Newsroom newsroom;
  private final int happenings;
  private final TreeMap<LocalDate, List<Map<String, String>>> coming = new TreeMap<>();
  private final Queue<Map<String, String>> today = new ArrayDeque<>();
  private final Random random = new Random(29);
  private LocalDate day = FIRST;
  private int number;

  /** So many happenings a day, each of them about four reports. */
  public NewsFeed(Newsroom.Length length, int happenings) {
    newsroom = new Newsroom(length);
    this.happenings = happenings;
  }

  /**
   * Writes reports as lines of JSON, a file or several in turn.
   *
   * @param arguments a file or, where several are wanted, a folder; how many reports; how many
   *     happenings a day; WHOLE or SHORT; and, for a folder, how many files
   */
  public static void main(String[] arguments) throws IOException {
    Path place = Path.of(arguments[0]);
    int many = Integer.parseInt(arguments[1]);
    NewsFeed feed =
        new NewsFeed(Newsroom.Length.valueOf(arguments[3]), Integer.parseInt(arguments[2]));
    int files = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1;
    for (int file = 1; file <= files; file++) {
      Path path = files == 1 ? place : place.resolve("feed-%04d.jsonl".formatted(file));
      feed.write(path, many / files + (file <= many % files ? 1 : 0));
    }
  }

  /** Writes the next reports, a line each. */
  public void write(Path file, int many) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < many; i++) {
        out.write(json.writeValueAsString(next()) + "\n");
      }
    }
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Map<String, String> next() {
    while (today.isEmpty()) {
      happen();
      today.addAll(coming.getOrDefault(day, List.of()));
      coming.remove(day);
      day = day.plusDays(1);
    }
    return today.remove();
  }

  /** What happens today, told now and later. */
  private void happen() {
    for (int i = 0; i < happenings; i++, number++) {
      newsroom.tellings(number, day).forEach(this::announce);
      if (random.nextDouble() < TAKEN_UP) {
        announce(newsroom.followUp(number, day, day.plusDays(2L + random.nextInt(LATEST - 1))));
      }
    }
  }

  private void announce(Map<String, String> report) {
    LocalDate told = LocalDate.parse(report.getOrDefault("date", day.toString()));
    coming.computeIfAbsent(told, none -> new ArrayList<>()).add(report);
  }
}
