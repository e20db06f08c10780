package vigil.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.source.Part;

/** What a reader tells of how far it is, so that nobody's items overtake its own. */
class ReportReaderTest {
  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();
  private int asked;

  @SuppressWarnings("unchecked")
  private final ReaderOutput<Item> output =
      (ReaderOutput<Item>)
          proxy(
              ReaderOutput.class,
              (method, arguments) -> {
                if (arguments != null && arguments[0] instanceof Watermark mark) {
                  said.add("up to " + place(mark.getTimestamp()));
                } else if (method.equals("collect")) {
                  said.add("item " + place((Long) arguments[1]));
                } else {
                  said.add(method);
                }
              });

  private final ReportReader reader =
      new ReportReader(
          (SourceReaderContext) proxy(SourceReaderContext.class, (method, arguments) -> asked++),
          Reading.USUAL.opener());

  private interface Heard {
    void hear(String method, Object[] arguments);
  }

  private static Object proxy(Class<?> type, Heard heard) {
    return Proxy.newProxyInstance(
        ReportReaderTest.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          heard.hear(method.getName(), arguments);
          return null;
        });
  }

  private static String place(long order) {
    return (order >> 32) + "." + (int) order;
  }

  private ReportSplit split(int index) throws Exception {
    Path file = Files.writeString(folder.resolve("report-" + index + ".txt"), "Rain fell.");
    Part part = new Part(file.toString(), 10, null);
    return ReportSplit.of(index, part, Instant.EPOCH);
  }

  @Test
  void itTellsHowFarItIsWithEachItemAndNeverThatItIsIdle() throws Exception {
    reader.addSplits(List.of(split(3), split(4)));

    while (reader.pollNext(output) == InputStatus.MORE_AVAILABLE) {
      assertThat(asked).isLessThanOrEqualTo(1);
    }

    assertThat(said)
        .startsWith("item 3.0", "up to 3.0", "item 4.0", "up to 4.0")
        .doesNotContain("markIdle");
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void whileItWaitsOthersMayGoAsFarAsWhatItMayStillBeDealt() throws Exception {
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(reader.isAvailable().isDone()).isFalse();

    reader.handleSourceEvents(new NothingBefore(7));

    assertThat(reader.isAvailable().isDone()).isTrue();
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(said).endsWith("up to 6.-1");
    reader.addSplits(List.of(split(7)));
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
    assertThat(said).endsWith("item 7.0", "up to 7.0");
  }
}
