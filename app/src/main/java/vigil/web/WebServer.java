package vigil.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.security.RouteRole;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vigil.api.Api;
import vigil.api.Caller;
import vigil.api.ProblemException;
import vigil.api.Problems;
import vigil.api.Role;

/** The server of the desk and the API. Closing it ends what is being answered, then stops. */
public final class WebServer implements AutoCloseable {
  /** Where AI assistants ask. */
  public static final String MCP = "/mcp";

  private static final int MOST_THREADS = 32;
  private static final int LEAST_THREADS = 4;
  private static final long IDLE_MILLIS = 30_000;
  private static final long STOP_MILLIS = 5_000;

  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private final Javalin javalin;
  private final Api api;

  private WebServer(Javalin javalin, Api api) {
    this.javalin = javalin;
    this.api = api;
  }

  /**
   * Starts the server.
   *
   * @param mcp what answers at {@code /mcp}; made with the first request there
   * @throws IOException where the address is taken or cannot be listened at
   */
  public static WebServer start(
      ServerOptions options, Api api, Access access, Lazily<HttpServlet> mcp) throws IOException {
    Javalin javalin = Javalin.create(config -> configure(config, options, api, access, mcp));
    try {
      javalin.start(options.host(), options.port());
      return new WebServer(javalin, api);
    } catch (RuntimeException e) {
      javalin.stop();
      throw new IOException(why(e), e);
    }
  }

  private static String why(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static void configure(
      JavalinConfig config,
      ServerOptions options,
      Api api,
      Access access,
      Lazily<HttpServlet> mcp) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = options.bodyBytes();
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(4));
    config.requestLogger.http((ctx, millis) -> count(ctx, api, millis));
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(true);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    routes(config.routes, options, api, access);
    config.routes.addHttpHandler(HandlerType.POST, MCP, ctx -> mcp(ctx, mcp.get()), Role.READER);
  }

  /** By the route, lest a stranger's paths fill the memory. */
  private static void count(Context ctx, Api api, float millis) {
    String path = isApi(ctx) ? route(ctx) : "pages";
    api.metrics().count(ctx.req().getMethod(), path, ctx.statusCode(), millis);
  }

  private static String route(Context ctx) {
    Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("web");
    threads.setDaemon(true);
    return threads;
  }

  private static void routes(RoutesConfig routes, ServerOptions options, Api api, Access access) {
    Origins origins = new Origins(options.isLoopback());
    RateLimit limit =
        new RateLimit(options.perSecond(), 10.0 * options.perSecond(), System::nanoTime);
    routes.before(
        ctx -> {
          headers(ctx);
          origins.check(ctx);
          limit.check(ctx);
        });
    routes.beforeMatched(ctx -> checkRole(ctx, access));
    api.addTo(routes);
    SignIn signIn = new SignIn(access);
    signIn.addTo(routes);
    routes.get(MCP, WebServer::noStream);
    Pages pages = new Pages();
    routes.get("/", ctx -> page(ctx, pages, signIn));
    routes.get("/<path>", ctx -> page(ctx, pages, signIn));
    problems(routes);
  }

  private static void mcp(Context ctx, HttpServlet servlet) throws Exception {
    servlet.service(ctx.req(), ctx.res());
    ctx.skipRemainingHandlers();
  }

  /** The protocol's answer of a server that sends nothing unasked. */
  private static void noStream(Context ctx) {
    ctx.header("Allow", "POST");
    throw new ProblemException(405, "Not this method", "questions come by POST");
  }

  private static void page(Context ctx, Pages pages, SignIn signIn) {
    if (isApi(ctx)) {
      throw new ProblemException(
          404, "Not found", "there is no such route; " + Api.BASE + "/openapi.yaml tells all");
    }
    if (Pages.isView(ctx) && signIn.isNeeded(ctx)) {
      ctx.status(303).header("Location", "/sign-in");
    } else {
      pages.serve(ctx);
    }
  }

  private static void headers(Context ctx) {
    boolean data = isApi(ctx);
    ctx.header("Content-Security-Policy", data ? DATA_POLICY : PAGE_POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  }

  private static boolean isApi(Context ctx) {
    return ctx.path().startsWith("/api/");
  }

  /** Pages are for everybody; what is asked of the store is for those who may. */
  private static void checkRole(Context ctx, Access access) {
    for (RouteRole needed : ctx.routeRoles()) {
      Caller caller = access.caller(ctx).orElseThrow(() -> unknown(ctx));
      if (!caller.role().mayWhat((Role) needed)) {
        throw new ProblemException(
            403, "Not allowed", caller.name() + " may not do this; it takes a " + needed);
      }
      caller.sent(ctx);
    }
  }

  private static ProblemException unknown(Context ctx) {
    ctx.header("WWW-Authenticate", "Bearer");
    return new ProblemException(
        401, "Not known", "bring the access token (Authorization: Bearer …), or sign in");
  }

  private static void problems(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, WebServer::refused);
    routes.exception(
        Exception.class,
        (e, ctx) -> Problems.write(ctx, 500, "A fault in Vigil itself", String.valueOf(e)));
    routes.error(
        404,
        ctx -> {
          if (!String.valueOf(ctx.res().getContentType()).contains("json")) {
            Problems.write(ctx, 404, "Not found", "there is nothing at " + ctx.path());
          }
        });
  }

  private static void refused(HttpResponseException e, Context ctx) {
    String title =
        switch (e.getStatus()) {
          case 404 -> "Not found";
          case 405 -> "Not this method";
          case 413 -> "Too large";
          default -> "Bad request";
        };
    Problems.write(ctx, e.getStatus(), title, String.valueOf(e.getMessage()));
  }

  /** Begins what goes on beside the answers, as {@link Api#begin} says. */
  public void begin() {
    api.begin();
  }

  /** The port at which it listens. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    api.close();
    javalin.stop();
  }
}
