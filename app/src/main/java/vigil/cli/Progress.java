package vigil.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vigil.source.Sources;

/**
 * How far it has come, on standard error: only where somebody watches, there is much to do, and the
 * records go elsewhere.
 */
final class Progress implements AutoCloseable {
  private static final int FEW = 8;

  private @Nullable ProgressBar bar;
  private final Surroundings surroundings;

  private Progress(Surroundings surroundings, @Nullable ProgressBar bar) {
    this.surroundings = surroundings;
    this.bar = bar;
  }

  static Progress of(Surroundings surroundings, Sources sources, boolean toFile) {
    boolean elsewhere = toFile || !surroundings.isTerminal();
    long count = surroundings.watched() && elsewhere ? sources.count() : 0;
    return new Progress(surroundings, count > FEW ? bar(surroundings, count) : null);
  }

  private static ProgressBar bar(Surroundings surroundings, long count) {
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setInitialMax(count)
        .setUnit(" reports", 1)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
        .setUpdateIntervalMillis(200)
        .setConsumer(new ConsoleProgressBarConsumer(surroundings.err()))
        .build();
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Makes room for a line of text: it begins on a line of its own. */
  void interrupt() {
    if (bar != null) {
      surroundings.err().print("\r\u001B[K");
    }
  }

  /** Leaves the bar as it stands, on a line above what follows. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
