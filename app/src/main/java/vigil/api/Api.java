package vigil.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import vigil.record.StoreException;

/** Every route of the API. Closed when its server has stopped. */
public final class Api implements AutoCloseable {
  /** What every route's path begins with. */
  public static final String BASE = "/api/v1";

  private final Stores stores;
  private final ReportCoder coder;
  private final Clock clock;
  private final String version;
  private final Metrics metrics = new Metrics();
  private final Answers answers;
  private final News news;
  private final RuleWatch alarms;

  /**
   * The API over a store.
   *
   * @param coder for texts that are sent to be read
   * @param version of Vigil, as the answer of {@code /health} tells it
   */
  public Api(Stores stores, ReportCoder coder, Clock clock, String version) {
    this.stores = stores;
    this.coder = coder;
    this.clock = clock;
    this.version = version;
    this.answers = new Answers(stores);
    this.news = new News(stores);
    this.alarms = new RuleWatch(stores);
  }

  /** Counts what is answered. */
  public Metrics metrics() {
    return metrics;
  }

  /** Adds the routes, and what becomes of problems. */
  public void addTo(RoutesConfig routes) {
    problems(routes);
    StoreRoutes store = new StoreRoutes(answers, version);
    get(routes, "/health", store::health);
    get(routes, "/stats", store::stats);
    get(routes, "/openapi.yaml", ctx -> ctx.contentType("application/yaml").result(description()));
    ReportRoutes reports = new ReportRoutes(answers);
    get(routes, "/reports", reports::list);
    get(routes, "/reports/{id}", reports::one);
    get(routes, "/reports/{id}/difference/{other}", reports::difference);
    get(routes, "/reports/{id}/log", reports::log);
    EventRoutes events = new EventRoutes(answers, stores);
    get(routes, "/events", events::list);
    get(routes, "/reports/{id}/events/{event}", events::one);
    add(
        routes,
        HandlerType.POST,
        "/reports/{id}/events/{event}/decisions",
        events::decide,
        Role.REVIEWER);
    IncidentRoutes incidents = new IncidentRoutes(answers, stores);
    get(routes, "/incidents", incidents::list);
    get(routes, "/incidents/{id}", incidents::one);
    add(routes, HandlerType.POST, "/incidents/{id}/decisions", incidents::decide, Role.REVIEWER);
    ActorRoutes actors = new ActorRoutes(answers);
    get(routes, "/actors", actors::list);
    get(routes, "/actors/{key}", actors::one);
    get(routes, "/ties", actors::ties);
    get(routes, "/tolls", actors::tolls);
    ViewRoutes views = new ViewRoutes(answers);
    get(routes, "/places", views::places);
    get(routes, "/facets", views::facets);
    get(routes, "/timeline", views::timeline);
    get(routes, "/map", views::map);
    get(routes, "/network", views::network);
    get(routes, "/review", views::review);
    PastRoutes past = new PastRoutes(answers);
    get(routes, "/tempo", past::tempo);
    get(routes, "/breaks", past::breaks);
    get(routes, "/forecast", past::forecast);
    get(routes, "/warnings", past::warnings);
    SituationRoutes situation = new SituationRoutes(answers);
    add(
        routes,
        HandlerType.POST,
        "/warnings/{id}/seen",
        new SeenRoute(stores)::seen,
        Role.REVIEWER);
    RuleRoutes rules = new RuleRoutes(answers, stores);
    get(routes, "/warnings/rules", rules::list);
    add(routes, HandlerType.POST, "/warnings/rules/trial", rules::trial, Role.READER);
    add(routes, HandlerType.PUT, "/warnings/rules/{name}", rules::put, Role.REVIEWER);
    add(routes, HandlerType.DELETE, "/warnings/rules/{name}", rules::drop, Role.REVIEWER);
    get(routes, "/warnings/atom", situation::atom);
    get(routes, "/warnings/feed", situation::feed);
    get(routes, "/networks", situation::networks);
    get(routes, "/brief", situation::brief);
    get(routes, "/export", new ExportRoutes(stores)::export);
    get(routes, "/log", reports::wholeLog, Role.ADMIN);
    routes.sse(BASE + "/stream", news::listen, Role.READER);
    get(routes, "/metrics", ctx -> metrics.write(ctx, answers));
    routes.get("/metrics", ctx -> metrics.write(ctx, answers), Role.READER);
    ReadRoutes read = new ReadRoutes(stores, coder, clock);
    add(routes, HandlerType.POST, "/read", read::read, Role.READER);
    add(routes, HandlerType.POST, "/reports", read::keep, Role.REVIEWER);
  }

  private static void get(RoutesConfig routes, String path, Handler handler) {
    get(routes, path, handler, Role.READER);
  }

  private static void get(RoutesConfig routes, String path, Handler handler, Role role) {
    add(routes, HandlerType.GET, path, handler, role);
  }

  private static void add(
      RoutesConfig routes, HandlerType method, String path, Handler handler, Role role) {
    routes.addHttpHandler(method, BASE + path, handler, role);
  }

  private static void problems(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, ctx) -> Problems.write(ctx, e));
    routes.exception(StoreException.class, (e, ctx) -> Problems.write(ctx, e));
  }

  /**
   * Begins what goes on beside the answers: the first questions are found out, and from now on
   * rules look at the store whenever reports have come in.
   */
  public void begin() {
    FirstQuestions.prepare(answers);
    alarms.begin();
  }

  /** Ends what goes on beside the answers. */
  @Override
  public void close() {
    news.close();
    alarms.close();
    answers.close();
  }

  /** Answers with JSON. */
  public static void json(Context ctx, Object value) {
    Answers.write(ctx, Json.bytes(value));
  }

  /**
   * A field of the JSON object that a client sent; empty where it is missing.
   *
   * @throws ProblemException where the body is no JSON object, or the field too long
   */
  public static String text(Context ctx, String field, int longest) {
    String text = Json.text(Json.body(ctx), field, longest);
    return text == null ? "" : text;
  }

  /** The API's description in OpenAPI's form. */
  static String description() {
    try (InputStream in = Api.class.getResourceAsStream("/vigil/api/openapi.yaml")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.yaml", e);
    }
  }
}
