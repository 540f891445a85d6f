"""The register's pages, by what people come to do."""
