package vigil.engine;

import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import vigil.engine.join.Bundle;
import vigil.engine.join.Joined;
import vigil.engine.join.Joiner;
import vigil.engine.join.Registered;
import vigil.engine.join.Registrar;
import vigil.engine.join.Report;
import vigil.engine.wire.WireType;
import vigil.record.Arrival;
import vigil.record.Kept;
import vigil.source.Rejected;

/**
 * The record as lines of JSON, in a folder or in topics, or as tables: the records themselves, what
 * each report is to others, which events are one happening, and what was refused.
 */
final class Lines {
  private static final byte ALL = 0;

  private Lines() {}

  static DataStream<Outcome> of(SingleOutputStreamOperator<Told> told, Plan plan) {
    SingleOutputStreamOperator<Registered> registered = registered(reports(told), plan.remember());
    DataStream<Joined> joined =
        joined(registered.getSideOutput(Registrar.BUNDLES), plan.remember());
    DataStream<Registered> fresh =
        registered
            .filter(r -> r.kind() != Kept.Kind.KNOWN)
            .setParallelism(1) // where they are numbered: they need not cross the wire once more
            .name("fresh")
            .uid("fresh");
    DataStream<Rejected> refused = told.getSideOutput(Coding.REFUSED);
    if (plan.output().form() == Plan.Form.PARQUET) {
      Tables.add(fresh, joined, refused, plan.output().place());
    } else {
      add(fresh, joined, refused, LineSinks.of(plan.output()));
    }
    WireType<Outcome> outcome = WireType.of(Outcome.class);
    return registered
        .map(Lines::outcome, outcome)
        .setParallelism(1)
        .uid("told-kept")
        .union(refused.map(Lines::outcome, outcome).uid("told-refused"));
  }

  private static void add(
      DataStream<Registered> fresh,
      DataStream<Joined> joined,
      DataStream<Rejected> refused,
      LineSinks sinks) {
    sinks.add(fresh.map(r -> r.report().json(), Types.STRING).setParallelism(1), "records");
    sinks.add(fresh.map(LineJson::report, Types.STRING).setParallelism(1), "reports");
    sinks.add(joined.map(LineJson::joined, Types.STRING), "incidents");
    sinks.add(refused.map(LineJson::refusal, Types.STRING), "refusals");
  }

  private static DataStream<Report> reports(DataStream<Told> told) {
    return told.filter(t -> t.arrival() instanceof Arrival.Coded)
        .name("coded")
        .uid("coded")
        .map(new Reports())
        .returns(WireType.of(Report.class))
        .name("prepare")
        .uid("prepare");
  }

  private static SingleOutputStreamOperator<Registered> registered(
      DataStream<Report> reports, Duration remember) {
    return reports
        .keyBy(report -> ALL, Types.BYTE)
        .process(new Registrar(remember), WireType.of(Registered.class))
        .setParallelism(1)
        .name("number, versions, copies")
        .uid("register");
  }

  private static DataStream<Joined> joined(DataStream<Bundle> bundles, Duration remember) {
    return bundles
        .keyBy(Bundle::group, Types.STRING)
        .process(new Joiner(remember), WireType.of(Joined.class))
        .name("join incidents")
        .uid("join");
  }

  private static Outcome outcome(Registered registered) {
    int events = registered.kind() == Kept.Kind.KNOWN ? 0 : registered.report().events().size();
    return new Outcome(registered.kind(), registered.report().name(), events, null);
  }

  private static Outcome outcome(Rejected rejected) {
    return new Outcome(Kept.Kind.REFUSED, rejected.name(), 0, rejected);
  }
}
