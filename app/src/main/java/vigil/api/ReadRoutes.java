package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.ReportRecord;
import vigil.export.RecordJson;
import vigil.record.Arrival;
import vigil.record.Kept;
import vigil.record.Original;
import vigil.source.Field;
import vigil.source.Markup;
import vigil.source.RawItem;

/** Reads texts that are sent: answers with their record, or keeps them. */
final class ReadRoutes {
  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 60;
  private static final int LONGEST_FIELD = 2_000;

  private final Stores stores;
  private final ReportCoder coder;
  private final Clock clock;
  private final Semaphore reading = new Semaphore(AT_ONCE, true);
  private @Nullable DocumentReader documents;

  ReadRoutes(Stores stores, ReportCoder coder, Clock clock) {
    this.stores = stores;
    this.coder = coder;
    this.clock = clock;
  }

  /** A text with what was said of it. */
  private record Sent(RawItem item, Overrides overrides) {}

  /** The record, which is not kept. */
  void read(Context ctx) {
    Asked.plain(ctx);
    Sent sent = sent(ctx);
    ReportRecord record = record(sent);
    ctx.header("Cache-Control", "no-store");
    Answers.write(ctx, RecordJson.line(record).getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps the report, and answers with its number. */
  void keep(Context ctx) {
    Asked.plain(ctx);
    Sent sent = sent(ctx);
    Original original = Original.of(sent.item, sent.overrides, clock.instant());
    ReportRecord record = record(sent);
    Arrival arrival = new Arrival.Coded(original, record, RecordJson.line(record));
    String who = Caller.of(ctx).name();
    Kept kept = stores.write(store -> store.keep(List.of(arrival), who)).get(0);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", kept.report());
    answer.put("what", kept.kind().name().toLowerCase(Locale.ROOT));
    answer.put("events", kept.events());
    answer.put("other", kept.other() == 0 ? null : kept.other());
    ctx.status(kept.kind() == Kept.Kind.KNOWN ? 200 : 201);
    ctx.header("Location", Api.BASE + "/reports/" + kept.report());
    Answers.write(ctx, Json.bytes(answer));
  }

  private ReportRecord record(Sent sent) {
    try {
      if (!reading.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new ProblemException(503, "Busy", "too many texts wait to be read; try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(503, "Stopping", "the server is being stopped");
    }
    try {
      return coder.code(document(sent));
    } finally {
      reading.release();
    }
  }

  private Document document(Sent sent) {
    if (documents().read(sent.item, sent.overrides) instanceof Reading.Accepted accepted) {
      return accepted.document();
    }
    Reading refused = documents().read(sent.item, sent.overrides);
    String why = ((Reading.Refused) refused).rejected().message();
    throw new ProblemException(422, "Not readable as a report", "the text " + why);
  }

  private synchronized DocumentReader documents() {
    if (documents == null) {
      documents = DocumentReader.load();
    }
    return documents;
  }

  private static Sent sent(Context ctx) {
    String type = ctx.contentType() == null ? "" : ctx.contentType();
    String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    byte[] body = ctx.bodyAsBytes();
    return switch (plain) {
      case "text/plain" -> new Sent(item(body, Markup.PLAIN, charset(ctx)), Overrides.NONE);
      case "text/html" -> new Sent(item(body, Markup.PAGE, charset(ctx)), Overrides.NONE);
      case "application/json" -> sent(Json.body(ctx));
      default ->
          throw new ProblemException(
              415,
              "Not a known type",
              "send text/plain, text/html, or application/json with a field 'text'");
    };
  }

  private static @Nullable String charset(Context ctx) {
    String type = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT);
    int at = type.indexOf("charset=");
    return at < 0 ? null : type.substring(at + 8).replace("\"", "").strip();
  }

  private static RawItem item(byte[] body, Markup markup, @Nullable String charset) {
    Map<String, String> said = new TreeMap<>();
    said.put(Field.MARKUP.key(), markup.name());
    if (charset != null) {
      said.put(Field.CHARSET.key(), charset);
    }
    return new RawItem("sent", body, said);
  }

  private static Sent sent(JsonNode body) {
    Json.knows(body, "text", "html", "title", "url", "outlet", "published");
    String text = Json.text(body, "text", Integer.MAX_VALUE);
    String html = Json.text(body, "html", Integer.MAX_VALUE);
    if ((text == null) == (html == null)) {
      throw ProblemException.request("the body must have one of 'text' and 'html'");
    }
    String content = text == null ? String.valueOf(html) : text;
    RawItem item =
        item(
            content.getBytes(StandardCharsets.UTF_8),
            text == null ? Markup.PAGE : Markup.PLAIN,
            "UTF-8");
    return new Sent(
        item,
        new Overrides(
            day(body),
            Json.text(body, "outlet", LONGEST_FIELD),
            Json.text(body, "url", LONGEST_FIELD),
            Json.text(body, "title", LONGEST_FIELD)));
  }

  private static @Nullable LocalDate day(JsonNode body) {
    String day = Json.text(body, "published", LONGEST_FIELD);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw ProblemException.request("'published' is a day such as 2024-03-02");
    }
  }
}
