package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void handsResultsOnInTheOrderOfTheJobs() {
    CountDownLatch second = new CountDownLatch(1);
    List<Callable<String>> jobs =
        List.of(
            () -> {
              second.await();
              return "first";
            },
            () -> {
              second.countDown();
              return "second";
            });
    List<String> results = new ArrayList<>();
    new Parallel(2).run(jobs.iterator(), results::add);
    assertThat(results).containsExactly("first", "second");
  }

  @Test
  void holdsOnlyAFewResultsAtATime() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new Parallel(2)
        .run(
            jobs(500),
            result -> {
              most.accumulateAndGet(begun.get() - taken.getAndIncrement(), Math::max);
            });
    assertThat(taken).hasValue(500);
    assertThat(most.get())
        .as("three for each thread, and what the iterator looks ahead")
        .isLessThanOrEqualTo(8);
  }

  @Test
  void stopsWhenTheSinkGivesUp() {
    assertThatThrownBy(
            () ->
                new Parallel(2)
                    .run(
                        jobs(1000),
                        result -> {
                          throw new IOException("full");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
    assertThat(begun.get()).isLessThan(20);
  }

  private Iterator<Callable<Integer>> jobs(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> (Callable<Integer>) () -> i)
        .peek(job -> begun.incrementAndGet())
        .iterator();
  }
}
