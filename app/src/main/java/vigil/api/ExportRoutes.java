package vigil.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import vigil.export.CorrectedJson;
import vigil.export.EventFile;
import vigil.export.ExportForm;
import vigil.pipeline.Coder;
import vigil.record.Filter;
import vigil.record.Store;
import vigil.record.WholeEvent;

/** Hands out what a store holds, in another form, as a stream: whole, or broken off. */
final class ExportRoutes {
  private static final int AT_ONCE = 2;
  private static final String NEVER = "1970-01-01T00:00:00.000Z";

  private final Stores stores;
  private final Semaphore running = new Semaphore(AT_ONCE);

  ExportRoutes(Stores stores) {
    this.stores = stores;
  }

  /**
   * Streams. The entry of the log that it is as of stands in a header, so that the same can be
   * asked for again. What fails on the way breaks the connection, lest a part passes for the whole.
   */
  void export(Context ctx) {
    Asked asked = Asked.filtered(ctx, "until");
    ExportForm form = asked.constant("to", ExportForm.class);
    if (form == null) {
      throw ProblemException.request("say the form: to=jsonl, csv, geojson and so on");
    }
    if (!running.tryAcquire()) {
      throw new ProblemException(503, "Busy", "other exports are being written; try again");
    }
    try {
      stores.alone(
          store -> {
            Filter filter = asked.filter(store, "until");
            long entry = Math.min(filter.asOf(), store.head());
            write(ctx, form, store, filter.asOf(entry));
            return true;
          });
    } finally {
      running.release();
    }
  }

  private static void write(Context ctx, ExportForm form, Store store, Filter filter) {
    String name = "vigil-" + form + "." + form.extension();
    ctx.contentType(form.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .header("X-Vigil-Entry", String.valueOf(filter.asOf()));
    try {
      stream(ctx.outputStream(), form, store, filter);
    } catch (IOException | RuntimeException e) {
      ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(e);
    }
  }

  private static void stream(OutputStream out, ExportForm form, Store store, Filter filter)
      throws IOException {
    if (form == ExportForm.JSONL) {
      store.eachRecord(filter, record -> send(out, EventFile.utf8(CorrectedJson.line(record))));
      return;
    }
    EventFile file =
        EventFile.of(form, Coder.VERSION, store.lastMoment(filter.asOf()).orElse(NEVER));
    out.write(file.opening());
    store.eachWhole(filter, event -> send(out, one(file, event)));
    out.write(file.closing());
  }

  private static byte[] one(EventFile file, WholeEvent event) {
    return file.leavesOut(event) == null ? file.one(event) : new byte[0];
  }

  private static void send(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
