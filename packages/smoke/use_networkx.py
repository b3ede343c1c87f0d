"""Graph algorithms with known answers, generators, readers and writers, flows, matchings, colourings and layouts without numbers."""
import io
import networkx as nx

g = nx.Graph()
g.add_weighted_edges_from([("a", "b", 4), ("a", "c", 2), ("c", "b", 1), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3)])
print(nx.shortest_path(g, "a", "e", weight="weight"), nx.shortest_path_length(g, "a", "e", weight="weight"), dict(nx.all_pairs_shortest_path_length(g)))
print(nx.single_source_bellman_ford(g, "a"), nx.floyd_warshall(g)["a"]["e"], list(nx.minimum_spanning_edges(g, data=False)))
print(sorted(nx.betweenness_centrality(g).items()), nx.closeness_centrality(g, "c"), nx.density(g), nx.diameter(g), nx.is_connected(g), nx.clustering(g))
k = nx.karate_club_graph()
print(k, nx.number_of_edges(k), nx.average_clustering(k), nx.transitivity(k), max(nx.core_number(k).values()), len(list(nx.find_cliques(k))), nx.radius(k), nx.center(k))
print([sorted(c) for c in nx.community.greedy_modularity_communities(k)], round(nx.community.modularity(k, nx.community.label_propagation_communities(k)), 6))
print(sorted(map(sorted, nx.community.louvain_communities(k, seed=3))))
d = nx.DiGraph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 6), (6, 4)])
print(list(map(sorted, nx.strongly_connected_components(d))), list(nx.simple_cycles(d)), nx.is_directed_acyclic_graph(d), nx.condensation(d).edges)
dag = nx.DiGraph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket"), ("socks", "shoes")])
print(list(nx.lexicographical_topological_sort(dag)), list(nx.topological_generations(dag)), nx.dag_longest_path(dag), nx.transitive_closure(dag).number_of_edges(), sorted(nx.ancestors(dag, "jacket")))
f = nx.DiGraph()
for u, v, c in [("s", "a", 3), ("s", "b", 1), ("a", "c", 3), ("b", "c", 5), ("b", "d", 4), ("d", "e", 2), ("c", "t", 2), ("e", "t", 3)]:
    f.add_edge(u, v, capacity=c, weight=c % 3)
for algorithm in (nx.algorithms.flow.edmonds_karp, nx.algorithms.flow.preflow_push, nx.algorithms.flow.dinitz, nx.algorithms.flow.boykov_kolmogorov):
    print(algorithm.__name__, nx.maximum_flow_value(f, "s", "t", flow_func=algorithm), end=" ")
print(nx.minimum_cut(f, "s", "t")[0], nx.max_flow_min_cost(f, "s", "t")["s"])
print(sorted(map(sorted, nx.max_weight_matching(g))), nx.bipartite.maximum_matching(nx.Graph([(1, "x"), (2, "x"), (2, "y")]), [1, 2]), nx.greedy_color(nx.cycle_graph(5)), nx.is_bipartite(nx.cycle_graph(6)))
for make in (lambda: nx.gnp_random_graph(30, 0.2, seed=7), lambda: nx.barabasi_albert_graph(30, 2, seed=7), lambda: nx.watts_strogatz_graph(20, 4, 0.3, seed=1), lambda: nx.random_regular_graph(3, 10, seed=2), lambda: nx.powerlaw_cluster_graph(20, 2, .5, seed=4), lambda: nx.random_labeled_tree(10, seed=3)):
    r = make()
    print(r.number_of_nodes(), sorted(map(sorted, r.edges))[:8], nx.weisfeiler_lehman_graph_hash(r))
print(nx.is_isomorphic(nx.petersen_graph(), nx.kneser_graph(5, 2)), nx.check_planarity(nx.complete_graph(5))[0], nx.is_eulerian(nx.complete_graph(5)), list(nx.eulerian_circuit(nx.complete_graph(3))))
out = io.BytesIO()
nx.write_graphml(g, out)
print(out.getvalue().decode()[:300], nx.read_graphml(io.BytesIO(out.getvalue())).edges(data=True))
print(list(nx.generate_edgelist(g)), list(nx.generate_gml(d))[:6], nx.node_link_data(d)["links" if "links" in nx.node_link_data(d) else "edges"][:2], nx.to_graph6_bytes(nx.petersen_graph()))
nx.write_network_text(nx.balanced_tree(2, 2, create_using=nx.DiGraph))
for wrong in (lambda: nx.shortest_path(g, "a", "zz"), lambda: next(nx.topological_sort(d)), lambda: g.remove_node("q"), lambda: nx.bellman_ford_path(nx.DiGraph([(1, 2)]), 2, 1)):
    try:
        wrong()
    except (nx.NetworkXException, Exception) as e:
        print(type(e).__name__, e)
print(dict(sorted((n, round(v, 8)) for n, v in nx.algorithms.link_analysis.pagerank_alg._pagerank_python(d).items())))
