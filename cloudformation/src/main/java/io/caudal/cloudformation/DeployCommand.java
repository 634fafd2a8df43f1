package io.caudal.cloudformation;

import picocli.CommandLine.Command;

@Command(
    name = "deploy",
    description = "Creates or updates the stacks.",
    subcommands = {DeployInfraCommand.class, DeployAppCommand.class, DeployGovernanceCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT")
final class DeployCommand {}
