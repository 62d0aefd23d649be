"""Publishing turns what editors wrote into published documents, and keeps them true."""
