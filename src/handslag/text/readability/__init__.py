"""How heavy a text is to read: figures that compare versions of it, and places to make plainer."""
