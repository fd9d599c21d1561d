"""The report site: static pages of a warehouse that open from a folder, without a server or the network.

``scope`` chooses what is shown; each file in ``pages`` says what its kind of page needs, as SQL, and makes of it what its
template shows; ``build`` renders the pages and ``folder`` writes those that changed.
"""
