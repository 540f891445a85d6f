"""The pages about needs, by what people come to do."""
