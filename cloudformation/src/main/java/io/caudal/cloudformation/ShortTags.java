package io.caudal.cloudformation;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code !Ref x} as {@code {"Ref": x}} and {@code !Sub x} as {@code {"Fn::Sub": x}}, as
 * CloudFormation does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
final class ShortTags extends SafeConstructor {

  ShortTags(LoaderOptions options) {
    super(options);
    yamlMultiConstructors.put("!", new Function());
  }

  private final class Function extends AbstractConstruct {

    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      return Map.of(longName(name), argument(name, node));
    }

    private String longName(String name) {
      return name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    }

    private Object argument(String name, Node node) {
      if (node instanceof MappingNode mapping) {
        return constructMapping(mapping);
      }
      if (node instanceof SequenceNode sequence) {
        return constructSequence(sequence);
      }
      String text = ((ScalarNode) node).getValue();
      return name.equals("GetAtt") ? List.of(text.split("\\.", 2)) : text;
    }
  }
}
