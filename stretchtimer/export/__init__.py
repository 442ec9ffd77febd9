"""What leaves the program: the audio guide, and whatever else is to be taken along."""
