package vigil.engine;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vigil.engine.intake.Intake;
import vigil.engine.intake.Item;
import vigil.engine.wire.WireType;

/** The whole job, from sources to sinks; the same for an archive and for a stream. */
final class Job {
  private Job() {}

  /**
   * Lays the job out.
   *
   * @return what becomes of each item, for whoever wants to tell it
   */
  static DataStream<Outcome> of(StreamExecutionEnvironment env, Plan plan) {
    DataStream<Item> items = Intake.of(env, plan.inputs(), plan.reading(), plan.every());
    SingleOutputStreamOperator<Told> told = coded(items, plan);
    return switch (plan.output().form()) {
      case STORE -> kept(told, plan);
      case JSONL, PARQUET, KAFKA -> Lines.of(told, plan);
    };
  }

  private static SingleOutputStreamOperator<Told> coded(DataStream<Item> items, Plan plan) {
    return items
        .rebalance()
        .process(new Coding(plan))
        .returns(WireType.of(Told.class))
        .name("read and code")
        .uid("code");
  }

  private static DataStream<Outcome> kept(DataStream<Told> told, Plan plan) {
    return told.transform(
            "keep",
            WireType.of(Outcome.class),
            new KeeperOperator(plan.output().place(), plan.who()))
        .setParallelism(1)
        .setMaxParallelism(1)
        .uid("keep");
  }
}
