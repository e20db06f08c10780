package vigil.engine.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A broker of Kafka's, a process of its own that is its own controller, with its log in a folder.
 */
public final class Broker implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final Duration LONG = Duration.ofMinutes(3);

  private final Processes processes;
  private final String address;

  private Broker(Processes processes, String address) {
    this.processes = processes;
    this.address = address;
  }

  /** Starts one and waits until it answers. */
  public static Broker start(Path folder) throws IOException {
    Processes processes = new Processes(folder);
    try {
      int port = Processes.freePort();
      String settings = settings(folder, port).toString();
      Process made =
          processes.java(
              "broker",
              128,
              StorageTool.class,
              List.of("format", "-t", "AAAAAAAAAAAAAAAAAAAAAQ", "-c", settings));
      processes.await("storage", LONG, () -> !made.isAlive());
      processes.java("broker", 256, Kafka.class, List.of(settings));
      Broker broker = new Broker(processes, "127.0.0.1:" + port);
      processes.await("a broker that answers", LONG, broker::answers);
      return broker;
    } catch (RuntimeException | IOException e) {
      processes.close();
      throw e;
    }
  }

  private static Path settings(Path folder, int port) throws IOException {
    int controller = Processes.freePort();
    List<String> lines =
        List.of(
            "process.roles=broker,controller",
            "node.id=1",
            "controller.quorum.voters=1@127.0.0.1:" + controller,
            "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
            "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
            "controller.listener.names=CONTROLLER",
            "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            "log.dirs=" + folder.resolve("log"),
            "log.cleaner.enable=false",
            "offsets.topic.replication.factor=1",
            "offsets.topic.num.partitions=1",
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "transaction.state.log.num.partitions=1",
            "group.initial.rebalance.delay.ms=0");
    return Files.write(folder.resolve("broker.properties"), lines);
  }

  private boolean answers() {
    try (Admin admin = Admin.create(at())) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> at() {
    return Map.of(
        "bootstrap.servers", address, "default.api.timeout.ms", 5000, "request.timeout.ms", 4000);
  }

  /** Host and port. */
  public String address() {
    return address;
  }

  /** Makes topics of two parts. */
  public void create(String... topics) {
    try (Admin admin = Admin.create(at())) {
      List<NewTopic> wanted = new ArrayList<>();
      for (String topic : topics) {
        wanted.add(new NewTopic(topic, PARTITIONS, (short) 1));
      }
      admin.createTopics(wanted).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends messages without keys. */
  public void send(String topic, List<byte[]> messages) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(at(), new ByteArraySerializer(), new ByteArraySerializer())) {
      messages.forEach(message -> producer.send(new ProducerRecord<>(topic, message)));
    }
  }

  /** All messages of a topic that count: those of transactions that came to their end. */
  public List<String> messages(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address, "isolation.level", "read_committed");
    List<String> messages = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> parts =
          IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)).toList();
      consumer.assign(parts);
      consumer.seekToBeginning(parts);
      Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
      while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
          messages.add(new String(one.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return messages;
  }

  @Override
  public void close() {
    processes.close();
  }
}
