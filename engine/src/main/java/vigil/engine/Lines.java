package vigil.engine;

import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import vigil.engine.wire.WireType;
import vigil.record.Arrival;
import vigil.record.Kept;
import vigil.source.Rejected;

/** Lines of JSON in a folder, whole once the checkpoint behind them is. */
final class Lines {
  private Lines() {}

  static DataStream<Outcome> of(SingleOutputStreamOperator<Told> told, Plan plan) {
    told.filter(t -> t.arrival() instanceof Arrival.Coded)
        .map(t -> ((Arrival.Coded) t.arrival()).json())
        .returns(String.class)
        .sinkTo(folder(plan, "records"))
        .name("records")
        .uid("records");
    told.getSideOutput(Coding.REFUSED)
        .map(RefusalJson::line)
        .returns(String.class)
        .sinkTo(folder(plan, "refusals"))
        .name("refusals")
        .uid("refusals");
    return told.map(Lines::outcome).returns(WireType.of(Outcome.class));
  }

  private static Outcome outcome(Told told) {
    if (told.arrival() instanceof Arrival.Coded coded) {
      return new Outcome(Kept.Kind.NEW, coded.name(), coded.report().events().size(), null);
    }
    Rejected rejected = ((Arrival.Refused) told.arrival()).rejected();
    return new Outcome(Kept.Kind.REFUSED, rejected.name(), 0, rejected);
  }

  private static FileSink<String> folder(Plan plan, String what) {
    return FileSink.forRowFormat(
            new Path(plan.output().place(), what), new SimpleStringEncoder<String>("UTF-8"))
        .withBucketAssigner(
            new org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners
                .BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(new OutputFileConfig(what, ".jsonl"))
        .build();
  }
}
