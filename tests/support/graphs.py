"""Reads a GraphML or GEXF file with networkx and igraph, strictly, and prints what they found.

Any warning is an error: a file is to be read without one.
"""

import json
import sys
import warnings

import igraph
import networkx

warnings.simplefilter("error")


def networkx_graph(path):
    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = networkx.MultiDiGraph(read(path))
    return {
        "directed": read(path).is_directed(),
        "nodes": [{"id": node, **values} for node, values in graph.nodes(data=True)],
        "edges": [
            {"from": source, "to": target, **values}
            for source, target, values in graph.edges(data=True)
        ],
    }


def igraph_graph(path):
    if path.endswith(".gexf"):
        return None  # It reads no GEXF.
    graph = igraph.Graph.Read_GraphML(path)
    names = graph.vs["id"]
    return {
        "directed": graph.is_directed(),
        "nodes": names,
        "edges": [
            {
                "from": names[edge.source],
                "to": names[edge.target],
                "label": edge["label"],
                "weight": edge["weight"],
            }
            for edge in graph.es
        ],
    }


path = sys.argv[1]
print(json.dumps({"networkx": networkx_graph(path), "igraph": igraph_graph(path)}))
