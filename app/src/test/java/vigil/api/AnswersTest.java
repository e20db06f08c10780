package vigil.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vigil.record.Store;

/** When an answer is found out anew, and what is told meanwhile. */
@Timeout(60)
class AnswersTest {
  @TempDir Path folder;

  private final AtomicInteger asked = new AtomicInteger();
  private Stores stores;
  private Answers answers;
  private Javalin server;

  @BeforeEach
  void start() {
    Path store = folder.resolve("a.vigil");
    Store.write(store, Clock.systemUTC()).close();
    stores = new Stores(store.toString(), 2, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.stop();
    answers.close();
    stores.close();
  }

  private void serve(long costly, Answers.Question question) {
    answers = new Answers(stores, costly);
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/many", ctx -> answers.remembered(ctx, question));
                })
            .start("127.0.0.1", 0);
  }

  /** Tells how often it was asked. */
  private Map<String, Integer> count() {
    return Map.of("asked", asked.incrementAndGet());
  }

  private HttpResponse<String> get() {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/many");
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void write() {
    stores.write(
        store -> {
          store.rules().put("a", "a" + asked.get(), true, "ada", "x");
          return true;
        });
  }

  @Test
  void whatIsCheapIsFoundOutAnewAfterEachWrite() {
    serve(Long.MAX_VALUE, store -> count());
    assertThat(get().body()).isEqualTo("{\"asked\":1}");
    assertThat(get().body()).isEqualTo("{\"asked\":1}");
    write();
    assertThat(get().body()).isEqualTo("{\"asked\":2}");
    stores.write(store -> true);
    assertThat(get().body()).as("the log stands still").isEqualTo("{\"asked\":2}");
  }

  @Test
  void whatIsCostlyIsToldAsItWasUntilItIsFoundOut() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    serve(
        -1,
        store -> {
          Map<String, Integer> told = count();
          if (told.get("asked") > 1) {
            await(goOn);
          }
          return told;
        });
    assertThat(get().headers().firstValue(Answers.BEHIND)).isEmpty();
    write();
    HttpResponse<String> behind = get();
    while (asked.get() < 2) {
      Thread.sleep(5);
      behind = get();
    }
    assertThat(behind.body()).isEqualTo("{\"asked\":1}");
    assertThat(behind.headers().firstValue(Answers.BEHIND)).hasValue("true");
    assertThat(get().body()).isEqualTo("{\"asked\":1}");
    goOn.countDown();
    while (!get().body().equals("{\"asked\":2}")) {
      Thread.sleep(5);
    }
    assertThat(asked.get()).as("found out once, however often it is asked").isEqualTo(2);
  }

  @Test
  void whatWasPreparedIsNotFoundOutTwice() {
    CountDownLatch goOn = new CountDownLatch(1);
    Answers.Question question =
        store -> {
          await(goOn);
          return count();
        };
    serve(-1, question);
    answers.prepare("/many?", question);
    new Thread(goOn::countDown).start();
    assertThat(get().body()).isEqualTo("{\"asked\":1}");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
