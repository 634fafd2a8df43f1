package io.caudal.savepoint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamGraphHasherV2;
import org.apache.flink.streaming.api.graph.StreamNode;

/** The operators of a job's graph, by what a savepoint knows them by. */
public final class JobOperators {

  private final Map<OperatorID, StreamNode> nodes;

  private JobOperators(Map<OperatorID, StreamNode> nodes) {
    this.nodes = nodes;
  }

  public static JobOperators of(StreamGraph graph) {
    Map<Integer, byte[]> hashes =
        new StreamGraphHasherV2().traverseStreamGraphAndGenerateHashes(graph);
    Map<OperatorID, StreamNode> nodes = new LinkedHashMap<>();
    for (StreamNode node : graph.getStreamNodes()) {
      nodes.put(new OperatorID(hashes.get(node.getId())), node);
    }
    return new JobOperators(nodes);
  }

  /** Those of any job that have one of these uids. */
  public static JobOperators ofUids(Collection<String> uids) {
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(new Configuration());
    environment.fromData(0L).sinkTo(new DiscardingSink<>());
    for (String uid : uids) {
      environment.fromData(0L).map(number -> number).uid(uid).sinkTo(new DiscardingSink<>());
    }
    JobOperators all = of(environment.getStreamGraph());
    Map<OperatorID, StreamNode> nodes = new LinkedHashMap<>(all.nodes);
    nodes.values().removeIf(node -> !uids.contains(node.getTransformationUID()));
    return new JobOperators(nodes);
  }

  /** All of them. */
  public Collection<OperatorID> ids() {
    return nodes.keySet();
  }

  /** The operator with a uid. */
  public Optional<OperatorID> withUid(String uid) {
    return nodes.entrySet().stream()
        .filter(node -> uid.equals(node.getValue().getTransformationUID()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Of how many subtasks an operator is. */
  public int parallelism(OperatorID id) {
    return node(id).getParallelism();
  }

  private StreamNode node(OperatorID id) {
    StreamNode node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no operator of the job: " + id);
    }
    return node;
  }
}
