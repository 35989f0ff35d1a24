package org.mingping.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.organisation.model.Tier;
import org.mingping.organisation.persistence.OrganisationLine;

/** An organisation in the tree, with the members of everything under it. */
public final class OrganisationNode {

    private final OrganisationLine line;
    private final List<OrganisationNode> under = new ArrayList<>();

    private OrganisationNode(OrganisationLine line) {
        this.line = line;
    }

    /**
     * The tree of a list.
     *
     * @param lines superiors before what stands under them
     * @return its top, usually one
     */
    static List<OrganisationNode> tree(List<OrganisationLine> lines) {
        Map<Long, OrganisationNode> nodes = new LinkedHashMap<>();
        List<OrganisationNode> top = new ArrayList<>();
        for (OrganisationLine line : lines) {
            OrganisationNode node = new OrganisationNode(line);
            nodes.put(line.id(), node);
            OrganisationNode superior = line.superiorId() == null ? null : nodes.get(line.superiorId());
            (superior == null ? top : superior.under).add(node);
        }
        return top;
    }

    public OrganisationLine getLine() {
        return line;
    }

    public List<OrganisationNode> getUnder() {
        return under;
    }

    public boolean isBranch() {
        return line.kind().tier() == Tier.BRANCH;
    }

    public long getMembers() {
        return line.members() + under.stream().mapToLong(OrganisationNode::getMembers).sum();
    }

    public long getProbationary() {
        return line.probationary() + under.stream().mapToLong(OrganisationNode::getProbationary).sum();
    }

    public long getBranches() {
        return (isBranch() ? 1 : 0) + under.stream().mapToLong(OrganisationNode::getBranches).sum();
    }
}
